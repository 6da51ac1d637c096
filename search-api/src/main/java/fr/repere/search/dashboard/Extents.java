package fr.repere.search.dashboard;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.TerritoryCache;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out what territories consist of, from memory. */
@Component
public final class Extents {

    private static final String EPCI = "epci";
    private static final String DEPARTEMENT = "departement:";
    private static final String COMMUNE = "commune";

    private final TerritoryCache territories;

    /** Extents of the territories in this cache. */
    public Extents(TerritoryCache territories) {
        this.territories = territories;
    }

    /** The extent of these together; they may overlap. */
    public Extent of(Collection<TerritoryDocument> parts) {
        List<String> ids = parts.stream().map(TerritoryDocument::id).distinct().toList();
        List<String> around = parts.stream()
                .flatMap(part -> part.within().stream())
                .filter(Predicate.not(ids::contains))
                .distinct()
                .toList();
        return new Extent(ids, around, apart(parts, Set.copyOf(ids)));
    }

    /** An EPCI of which another part holds a piece is taken commune by commune; then what lies in another part is left out. */
    private List<String> apart(Collection<TerritoryDocument> parts, Set<String> ids) {
        List<TerritoryDocument> pieces = parts.stream()
                .flatMap(part -> isHeldInPart(part, ids) ? communesOf(part) : Stream.of(part))
                .distinct()
                .toList();
        Set<String> whole = new HashSet<>();
        pieces.forEach(piece -> whole.add(piece.id()));
        return pieces.stream()
                .filter(piece -> piece.within().stream().noneMatch(whole::contains))
                .map(TerritoryDocument::id)
                .distinct()
                .toList();
    }

    /** Whether it is an EPCI across several départements: being within one of them, or its région, does not hold all of it. */
    private static boolean isHeldInPart(TerritoryDocument part, Set<String> ids) {
        return part.kind().equals(EPCI)
                && part.within().stream()
                                .filter(id -> id.startsWith(DEPARTEMENT))
                                .count()
                        > 1
                && part.within().stream().anyMatch(ids::contains);
    }

    private Stream<TerritoryDocument> communesOf(TerritoryDocument epci) {
        return territories.all().stream()
                .filter(territory ->
                        territory.kind().equals(COMMUNE) && territory.within().contains(epci.id()));
    }
}
