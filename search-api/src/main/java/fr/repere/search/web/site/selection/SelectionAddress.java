package fr.repere.search.web.site.selection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** How a selection is written into an address: each fiche by its slug, in the order of reading. */
final class SelectionAddress {

    /** The parameter, once for each fiche. */
    static final String FICHE = "fiche";

    private final String page;
    private final List<String> slugs;

    SelectionAddress(String page, List<String> slugs) {
        this.page = page;
        this.slugs = List.copyOf(slugs);
    }

    /** The address of all of them. */
    String all() {
        return of(slugs);
    }

    /** With two neighbours exchanged. */
    String swapped(int one, int other) {
        List<String> order = new ArrayList<>(slugs);
        Collections.swap(order, one, other);
        return of(order);
    }

    /** Without one. */
    String without(int index) {
        List<String> fewer = new ArrayList<>(slugs);
        fewer.remove(index);
        return of(fewer);
    }

    private String of(List<String> order) {
        return order.isEmpty()
                ? page
                : order.stream()
                        .map(slug -> FICHE + "=" + URLEncoder.encode(slug, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", page + "?", ""));
    }
}
