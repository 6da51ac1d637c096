package fr.repere.search.dashboard;

import fr.repere.search.dashboard.Dashboard.RecordedSearches;
import java.time.LocalDate;
import java.util.List;

/** What was looked for in the whole country, and in vain. */
public interface SearchesInVain {

    /**
     * The searches recorded since a day; nothing but zeros when nothing was ever recorded.
     *
     * @throws fr.repere.search.query.SearchUnavailable when the index does not answer in time
     */
    Country since(LocalDate day);

    /**
     * Searches of the whole country.
     *
     * @param all of them, those without a place too
     * @param departements those that asked for a département or something in it, most without local result first
     * @param themes those in which a theme was chosen or named, most without local result first
     */
    record Country(RecordedSearches all, List<Part> departements, List<Part> themes) {}

    /**
     * A part of them.
     *
     * @param code of the département or theme
     * @param searches how many
     * @param withoutLocal how many of these found nothing local
     * @param withoutAnything how many of these nothing at all
     */
    record Part(String code, long searches, long withoutLocal, long withoutAnything) {}
}
