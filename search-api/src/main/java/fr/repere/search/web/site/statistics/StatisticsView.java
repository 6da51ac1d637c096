package fr.repere.search.web.site.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of statistics shows.
 *
 * @param day of the figures, in words
 * @param structures how many hold them
 * @param places of local fiches
 * @param departements in which local fiches count
 * @param departementsInAll how many there are
 * @param few numbers of searches and readings below it are not told
 */
record StatisticsView(
        String day,
        long fiches,
        long structures,
        long places,
        long departements,
        long departementsInAll,
        List<Line> kinds,
        List<Line> themes,
        List<LanguageLine> languages,
        List<Line> ages,
        List<SourceLine> sources,
        @Nullable Used searches,
        @Nullable Used readings,
        long few) {

    /** A number of fiches and the search that shows them; {@code words} is a name, of ages the key of one. */
    record Line(String words, long fiches, @Nullable String address) {}

    /** Fiches that can be read in a language, which is named in itself. */
    record LanguageLine(String code, String name, String direction, long fiches, String address) {}

    /** A directory that fiches come from. */
    record SourceLine(String name, long fiches, @Nullable String licence) {}

    /** How often in 30 days; too few to be told when {@code told} is false. */
    record Used(long times, boolean told) {}
}
