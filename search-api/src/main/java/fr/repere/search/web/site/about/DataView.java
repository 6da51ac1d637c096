package fr.repere.search.web.site.about;

import fr.repere.search.query.Sources.Source;
import java.util.List;

/**
 * What the page of data shows.
 *
 * @param examples searches to try
 * @param files formats of a whole result
 * @param maps maps and layers
 * @param limits what one client may ask for
 * @param sources where the fiches come from
 */
record DataView(List<Example> examples, List<File> files, List<Example> maps, Limits limits, List<Source> sources) {

    /** The key of what an address gives, and the address, without the site's beginning. */
    record Example(String words, String address) {}

    /** A format and the address of a file of it. */
    record File(String format, String address) {}

    /**
     * How much may be asked for.
     *
     * @param set whether this application limits its clients at all
     * @param perSecond searches in the long run
     * @param atOnce searches after a rest
     * @param exportsPerMinute exports in the long run
     * @param fichesPerExport of an export that is answered at once
     */
    record Limits(boolean set, int perSecond, int atOnce, int exportsPerMinute, long fichesPerExport) {}
}
