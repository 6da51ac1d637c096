package fr.repere.geodata.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fiche that was published once and was withdrawn, as it stands in the index of those: what a coverage map of the past counts and
 * filters by, under the names that a {@link FicheDocument} has for it. No texts, no places, no address: nobody can read it there.
 *
 * @param id the fiche's UUID in text form, also the document's id
 * @param structure who held it
 * @param publishedOn the first day on which it was published
 * @param withdrawnOn the day on which it was withdrawn, on the evening of which it was no longer there
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WithdrawnDocument(
        String id,
        String kind,
        List<String> languages,
        List<String> themes,
        List<String> needs,
        @Nullable Holder structure,
        List<OpenDocument> open,
        List<String> covers,
        CountedDocument counted,
        @Nullable CriteriaDocument criteria,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate verifiedOn,
        LocalDate withdrawnOn) {

    /** A structure, of which only that it is another one counts. */
    public record Holder(String id) {}

    /** What is kept of a fiche as its search document would be, were it still published. */
    public static WithdrawnDocument of(FicheDocument fiche, LocalDate withdrawnOn) {
        StructureDocument structure = fiche.structure();
        return new WithdrawnDocument(
                fiche.id(),
                fiche.kind(),
                fiche.languages(),
                fiche.themes(),
                fiche.needs(),
                structure == null ? null : new Holder(structure.id()),
                fiche.open(),
                fiche.covers(),
                fiche.counted(),
                fiche.criteria(),
                fiche.publishedOn(),
                fiche.verifiedOn(),
                withdrawnOn);
    }
}
