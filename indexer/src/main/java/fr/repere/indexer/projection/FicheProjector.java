package fr.repere.indexer.projection;

import fr.repere.geodata.document.CountedDocument;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.StructureDocument;
import fr.repere.geodata.document.Vocabulary;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mapstruct.factory.Mappers;

/**
 * Turns the rows of a fiche into its search document: adds what can be derived from territories and vocabulary. Pure: the same rows
 * and lineage give the same document. Field by field rather than by MapStruct, because every field that is not copied is derived.
 */
public final class FicheProjector {

    private final SearchNames names;
    private final OpenHours hours = new OpenHours();
    private final DocumentCopies copies = Mappers.getMapper(DocumentCopies.class);

    /** A projector with these names of themes and needs. */
    public FicheProjector(Vocabulary vocabulary) {
        this.names = new SearchNames(vocabulary);
    }

    /** The search document of a published fiche. */
    public FicheDocument project(FicheRow fiche, Lineage lineage) {
        return copies.document(
                fiche,
                new DerivedFields(
                        languages(fiche),
                        names.of(fiche.themes(), fiche.needs()),
                        places(fiche, lineage),
                        points(fiche),
                        hours.of(fiche.places()),
                        placeIn(fiche, lineage),
                        coversWithin(fiche, lineage),
                        counted(fiche, lineage)));
    }

    private static List<String> languages(FicheRow fiche) {
        return Arrays.stream(Language.values())
                .map(Language::code)
                .filter(fiche.texts()::containsKey)
                .toList();
    }

    private List<PlaceDocument> places(FicheRow fiche, Lineage lineage) {
        return fiche.places().stream()
                .map(place -> copies.named(place, lineage.communeName(place.commune())))
                .toList();
    }

    private static List<PointDocument> points(FicheRow fiche) {
        return fiche.places().stream()
                .map(PlaceDocument::point)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<String> placeIn(FicheRow fiche, Lineage lineage) {
        Set<String> codes = new LinkedHashSet<>();
        fiche.places().forEach(place -> codes.addAll(lineage.ofPlace(place.commune(), place.departement())));
        return List.copyOf(codes);
    }

    private static List<String> coversWithin(FicheRow fiche, Lineage lineage) {
        Set<String> codes = new LinkedHashSet<>();
        fiche.zone().forEach(code -> codes.addAll(lineage.selfAndAncestors(code)));
        return List.copyOf(codes);
    }

    private static CountedDocument counted(FicheRow fiche, Lineage lineage) {
        return CountedDocument.of(
                fiche.national(),
                fiche.places().stream()
                        .map(place -> lineage.ofPlace(place.commune(), place.departement()))
                        .toList(),
                coversWithin(fiche, lineage),
                Optional.ofNullable(fiche.structure()).map(StructureDocument::id));
    }
}
