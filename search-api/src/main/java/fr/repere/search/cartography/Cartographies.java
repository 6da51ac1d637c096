package fr.repere.search.cartography;

import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.cartography.Cartography.Heading;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.AllFiches;
import fr.repere.search.query.AllFiches.Detail;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.Hit;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.Part;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Totals;
import fr.repere.search.query.Where;
import fr.repere.search.wording.Messages;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Makes the cartography of a territory out of a search: what stands inside it and what covers it, to the last fiche. */
@Component
public class Cartographies {

    /** A document of more is no longer a document: four hundred pages. Tables and layers of any size are exports. */
    static final int MOST_FICHES = 5_000;

    /** As near to the boundary as the engine can be asked; what is near but outside is left out all the same. */
    private static final double NO_RING = 1;

    private final AllFiches all;
    private final Fiches fiches;
    private final TerritoryCache territories;
    private final Vocabulary vocabulary;
    private final Messages messages;

    Cartographies(AllFiches all, Fiches fiches, TerritoryCache territories, Vocabulary vocabulary, Messages messages) {
        this.all = all;
        this.fiches = fiches;
        this.territories = territories;
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /**
     * The cartography of a place.
     *
     * @param question words and filters; its language is that of titles and names
     * @param place the territories of the document
     * @throws InvalidParameter when it has more than {@value #MOST_FICHES} fiches
     * @throws fr.repere.search.query.SearchUnavailable when the index does not answer in time
     */
    public Cartography of(SearchQuery question, Where.Around place, String title, String subtitle, LocalDate today) {
        SearchQuery query = question.of(place.within(NO_RING));
        Totals totals = fiches.search(query.of(Part.ALL)).totals();
        requireFew(totals.of(Scope.INSIDE) + totals.of(Scope.COVERS));
        CartographyBuilder builder =
                new CartographyBuilder(vocabulary, messages, query.language(), standsIn(place), this::nameOf);
        try (AllFiches.Reading reading = all.read(query.of(Part.LOCAL), Detail.ROWS)) {
            for (List<Hit> hits = reading.next(); !hits.isEmpty(); hits = reading.next()) {
                hits.stream().filter(Cartographies::isLocal).map(Hit::fiche).forEach(builder::add);
                requireFew(builder.fiches());
            }
        }
        return builder.build(
                Heading.ofTerritory(title, subtitle), today, totals.of(Scope.NATIONAL), totals.of(Part.ONLINE));
    }

    private String nameOf(String id) {
        return territories.named(List.of(id)).values().stream()
                .map(TerritoryDocument::name)
                .findFirst()
                .orElse(id);
    }

    /**
     * Everything that a search finds, as one document; its places wherever they are.
     *
     * @throws InvalidParameter when it finds more than {@value #MOST_FICHES} fiches
     * @throws fr.repere.search.query.SearchUnavailable when the index does not answer in time
     */
    public Cartography ofSearch(SearchQuery query, String title, String subtitle, LocalDate today) {
        requireFew(fiches.search(query).totals().total());
        CartographyBuilder builder =
                new CartographyBuilder(vocabulary, messages, query.language(), place -> true, this::nameOf);
        try (AllFiches.Reading reading = all.read(query, Detail.ROWS)) {
            for (List<Hit> hits = reading.next(); !hits.isEmpty(); hits = reading.next()) {
                hits.stream().map(Hit::fiche).forEach(builder::add);
                requireFew(builder.fiches());
            }
        }
        return builder.build(Heading.ofSearch(title, subtitle), today, 0, 0);
    }

    private static boolean isLocal(Hit hit) {
        return hit.scope() == Scope.INSIDE || hit.scope() == Scope.COVERS;
    }

    private static void requireFew(long number) {
        if (number > MOST_FICHES) {
            throw InvalidParameter.because(
                    "place",
                    number + " fiches",
                    "un territoire et des filtres qui laissent %d fiches au plus".formatted(MOST_FICHES),
                    "Une cartographie de %d fiches serait illisible : choisissez un territoire plus petit ou un thème, ou demandez un export."
                            .formatted(number));
        }
    }

    /** By the territories that its commune or département lies in; they are all in memory. */
    private Predicate<PlaceDocument> standsIn(Where.Around place) {
        Set<String> wanted = new HashSet<>(place.ids());
        return stop -> {
            String id = stop.commune() == null ? "departement:" + stop.departement() : "commune:" + stop.commune();
            Map<String, TerritoryDocument> known = territories.named(List.of(id));
            return wanted.contains(id)
                    || known.values().stream()
                            .anyMatch(territory -> territory.within().stream().anyMatch(wanted::contains));
        };
    }
}
