package fr.repere.search.web.site.structure;

import fr.repere.geodata.document.StructureDocument;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where the page of a structure is: {@code /structures/} and the id under which fiches name it, a UUID that does not change when the
 * structure is imported again. Should an id ever hold other signs than those of an address, they are escaped.
 */
public final class StructurePaths {

    /** The directory of all. */
    public static final String ALL = "/structures";

    private StructurePaths() {}

    /** The path of a structure's page, without language. */
    public static String of(StructureDocument structure) {
        return of(structure.id());
    }

    /** The path of the page of the structure with this id, without language. */
    public static String of(String id) {
        return ALL + "/" + escaped(id);
    }

    /** A text as it stands in a part of an address. */
    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
