package fr.repere.geodata.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A published fiche as it stands in the index. Lists are empty, never absent, when nothing is known; JSON leaves them out.
 *
 * @param id the fiche's UUID in text form, also the document's id
 * @param kind {@code dispositif} or {@code demarche}
 * @param version the fiche's version, also the document's external version
 * @param text the texts by language code; {@code fr} is always there
 * @param languages the language codes of {@code text}
 * @param themes theme codes, the main theme first
 * @param needs need codes
 * @param formerly ids and slugs of fiches that were merged into this one: their addresses lead here
 * @param older by language code, of translations that were made from another French than that of {@code text}: the day since which its
 *     oldest such part stands, in Paris
 * @param names names of the themes and needs by language code, in all eight languages: words that find, never shown
 * @param structure the organisation that holds the fiche
 * @param national whether it concerns the whole country: every démarche, and dispositifs whose zone says so
 * @param online whether it is held online
 * @param places where it is held, for display and distance
 * @param points the positions of {@code places}, for filters and sorting
 * @param open when one of the places is open; empty when no place states hours that hold for every week of the year
 * @param placeIn codes such as {@code commune:21231} of every territory that one of the places stands in
 * @param covers codes of the territories that the zone names
 * @param coversWithin codes of every territory that the zone lies in, its own codes included
 * @param counted where it counts on coverage maps
 * @param criteria for whom it is; what is absent is not stated
 * @param featured its place, from 1, among the démarches that the team puts forward; absent of all others
 * @param source where it was imported from, or {@code repere}
 * @param licence under which its source publishes it
 * @param attribution whom the licence asks to name
 * @param exchange what exchange formats ask for besides; absent from what a search reads
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FicheDocument(
        String id,
        String slug,
        List<String> formerly,
        String kind,
        long version,
        Map<String, TextDocument> text,
        List<String> languages,
        Map<String, LocalDate> older,
        List<String> themes,
        List<String> needs,
        Map<String, String> names,
        @Nullable StructureDocument structure,
        boolean national,
        boolean online,
        List<PlaceDocument> places,
        List<PointDocument> points,
        List<OpenDocument> open,
        List<String> placeIn,
        List<String> covers,
        List<String> coversWithin,
        CountedDocument counted,
        @Nullable CriteriaDocument criteria,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate changedOn,
        @Nullable LocalDate verifiedOn,
        @Nullable Integer featured,
        String source,
        @Nullable String licence,
        @Nullable String attribution,
        @Nullable ExchangeDocument exchange) {

    /** What the engine counts for the facets, all in one field; see {@link FacetValues}. Written to the index, never read back. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public List<String> facets() {
        return FacetValues.of(this);
    }

    /** The structure's id and name in one text, so that counting needs no second look for the name; see {@link FacetValues}. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public @Nullable String structureNamed() {
        return structure == null ? null : FacetValues.named(this, structure);
    }

    /**
     * The points once more, for filters. The engine prepares a filter on a field that can also be sorted by for both ways of looking
     * at it, which costs more than the filter.
     */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public List<PointDocument> located() {
        return points;
    }

    /** Where its places are, for whoever wants the positions of very many fiches and nothing else; see {@link PositionText}. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public List<String> positions() {
        return places.stream()
                .flatMap(place -> PositionText.of(place).stream())
                .distinct()
                .toList();
    }
}
