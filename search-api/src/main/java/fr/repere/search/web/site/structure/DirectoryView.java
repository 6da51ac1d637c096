package fr.repere.search.web.site.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the directory of structures shows.
 *
 * @param name what stands in the box
 * @param total how many structures are asked for
 * @param page which page of them it is, from 1
 * @param previous address of the page before
 * @param next address of the page behind
 */
record DirectoryView(
        String name,
        List<Choice> departements,
        List<Letter> letters,
        @Nullable String letter,
        long total,
        List<Row> rows,
        int page,
        int pages,
        @Nullable String previous,
        @Nullable String next) {

    /** A département to choose, or all of France with an empty code. */
    record Choice(String code, String name, boolean chosen) {}

    /** A first letter; {@code shown} is what is read. */
    record Letter(String code, String shown, String address, boolean current) {}

    /** A structure and how many fiches its page shows. */
    record Row(String name, String address, long fiches) {}
}
