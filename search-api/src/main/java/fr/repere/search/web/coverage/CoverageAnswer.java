package fr.repere.search.web.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.repere.search.web.UnderstoodAnswer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What exists in which territory.
 *
 * @param by the kind of territory
 * @param measure the number that decides about classes
 * @param understood what was understood of {@code q}
 * @param notes what to know before reading the numbers, in French
 * @param themes fiches by theme, in the whole country; a fiche of two themes is in both
 * @param wider local fiches whose zone names a territory wider than the listed ones; not spread over what lies in it
 * @param territories by their codes, those where nothing is too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CoverageAnswer(
        String by,
        String measure,
        @Nullable UnderstoodAnswer understood,
        List<String> notes,
        Totals totals,
        List<ThemeAnswer> themes,
        List<WiderAnswer> wider,
        ClassesAnswer classes,
        List<TerritoryAnswer> territories) {

    /**
     * Numbers over all territories; every fiche is counted once. {@code local + national + online} is the number of all fiches that pass
     * the filters.
     *
     * @param local neither national nor only online: what counts on the map, in the whole country
     * @param national of the whole country, démarches among them; on no map
     * @param online held online and at no place; on no map
     * @param withoutTerritory local ones that count in no territory of the kind, because they name wider ones only
     * @param listed what counts in at least one of the listed territories
     */
    public record Totals(long local, long national, long online, long withoutTerritory, Listed listed) {}

    /**
     * What counts in at least one of the listed territories.
     *
     * @param fiches each once
     * @param places that stand in one of them
     * @param structures that hold these fiches, each once
     */
    public record Listed(long fiches, long places, long structures) {}

    /** Fiches of a theme. */
    public record ThemeAnswer(String code, String name, long local, long national, long online) {}

    /** A wider territory and how many local fiches name it. */
    public record WiderAnswer(String id, String kind, String code, String name, long fiches) {}

    /**
     * Classes, half-open: {@code from} is in, {@code to} is not.
     *
     * @param k how many there are; equal numbers can make them fewer than asked for
     */
    public record ClassesAnswer(String method, int k, List<Double> breaks, List<ClassAnswer> classes) {}

    /**
     * A class.
     *
     * @param from where it begins, absent for the first
     * @param to where the next begins, absent for the last
     * @param territories how many are in it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClassAnswer(
            int index, @Nullable Double from, @Nullable Double to, String label, long territories) {}

    /**
     * A territory.
     *
     * @param population inhabitants, absent when unknown
     * @param perTenThousand local fiches for 10,000 inhabitants, in hundredths
     * @param themes local fiches by theme
     * @param classIndex its class, absent when what is measured is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TerritoryAnswer(
            String id,
            String code,
            String name,
            @Nullable Long population,
            long fiches,
            long places,
            long structures,
            @Nullable Double perTenThousand,
            Map<String, Long> themes,
            @Nullable Integer classIndex) {}
}
