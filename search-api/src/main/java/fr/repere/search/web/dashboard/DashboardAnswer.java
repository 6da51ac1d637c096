package fr.repere.search.web.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.repere.search.web.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a territory.
 *
 * @param on the day from which months and days are counted back
 * @param themes every theme, also those without a fiche; a fiche has up to three
 * @param needs every need, also those without a fiche
 * @param languages for each of the eight languages how many fiches lack it
 * @param structures those with most fiches, twenty at most
 * @param whiteZones communes far from every place of every fiche; absent for a named territory of which no part is left
 * @param lowCoverage whether fewer than ten fiches are known: too few to conclude anything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DashboardAnswer(
        TerritoryName territory,
        LocalDate on,
        TotalsAnswer totals,
        boolean lowCoverage,
        List<NumberOf> themes,
        List<NumberOf> needs,
        FreshnessAnswer freshness,
        List<LanguageAnswer> languages,
        List<NumberOf> structures,
        @Nullable WhiteAnswer whiteZones,
        ChangesAnswer changes,
        SearchesAnswer searches) {

    /** A territory by id, name, kind, and number of inhabitants, 0 when unknown. */
    public record TerritoryName(String id, String name, String kind, long population) {}

    /**
     * Exact numbers.
     *
     * @param fiches local ones that have a place in the territory, or name it or a part of it in their zone
     * @param places of these fiches that stand in it
     * @param structures that hold these fiches
     * @param wider local fiches without a place here, that cover it by a wider zone
     * @param national the same for every territory
     * @param online neither place nor zone, the same for every territory
     */
    public record TotalsAnswer(long fiches, long places, long structures, long wider, long national, long online) {}

    /** A theme, a need or a structure, and its number of fiches. */
    public record NumberOf(String code, String name, long fiches) {}

    /**
     * When fiches were verified.
     *
     * @param recentSince the day on which the last six months began
     * @param agingSince the day on which the last twelve months began
     * @param recent verified since {@code recentSince}
     * @param aging verified since {@code agingSince}, before {@code recentSince}
     * @param older verified before {@code agingSince}
     * @param never nobody ever verified them
     */
    public record FreshnessAnswer(
            LocalDate recentSince, LocalDate agingSince, long recent, long aging, long older, long never) {}

    /** A language, and how many fiches lack it: in all, and of those of each theme that has fiches. */
    public record LanguageAnswer(String code, String name, long missing, List<NumberOf> byTheme) {}

    /**
     * Communes far from every place of every fiche, inside the territory or not.
     *
     * @param distanceMetres farther than that is far
     * @param communesUnlocated communes of which no position is known, so that nothing can be said
     * @param populationCovered inhabitants of communes that have a place near enough
     * @param shareWithout part of the inhabitants who live in communes without, 0 to 1
     * @param biggest those without, most inhabitants first, ten at most
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WhiteAnswer(
            double distanceMetres,
            int communes,
            int communesWithout,
            int communesUnlocated,
            long population,
            long populationCovered,
            long populationWithout,
            @Nullable Double shareWithout,
            List<FarCommune> biggest) {}

    /** A commune and how far its nearest place is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FarCommune(
            String id,
            String name,
            long population,
            @Nullable Long nearestMetres) {}

    /**
     * What happened in the last 30 days.
     *
     * @param published how many fiches were published
     * @param changed how many were changed, and published before
     * @param latestPublished the latest twenty
     * @param latestChanged the latest twenty
     */
    public record ChangesAnswer(
            LocalDate since,
            long published,
            long changed,
            List<ChangedFiche> latestPublished,
            List<ChangedFiche> latestChanged) {}

    /** A fiche, the language of its title, and the day of the change. */
    public record ChangedFiche(
            String id,
            String slug,
            String kind,
            String title,
            String lang,
            @Nullable LocalDate on) {}

    /** What was looked for in the territory, in two lengths of time that both end today. */
    public record SearchesAnswer(PeriodAnswer last30Days, PeriodAnswer last90Days) {}

    /**
     * Searches since a day.
     *
     * @param searches that asked for the territory or for something in it
     * @param withoutLocal those that found nothing in the place and around it
     * @param withoutAnything those of them that found nothing national or online either
     * @param shapes what was asked most often without finding anything local, twenty at most
     */
    public record PeriodAnswer(
            LocalDate since, long searches, long withoutLocal, long withoutAnything, List<ShapeAnswer> shapes) {}

    /**
     * What was asked in vain. Nothing that somebody typed is known, but the words of our own lists.
     *
     * @param text all of it in words of the asked language
     * @param words how many words there were, 5 standing for more
     * @param known those of them that stand in our lists of synonyms
     * @param themes chosen, or named by the words
     * @param needs chosen, or named by the words
     * @param filters names of other parameters
     * @param searches how often nothing local was found
     * @param withoutAnything how often nothing at all was found
     */
    public record ShapeAnswer(
            String text,
            int words,
            List<String> known,
            List<Named> themes,
            List<Named> needs,
            List<String> filters,
            long searches,
            long withoutAnything) {}
}
