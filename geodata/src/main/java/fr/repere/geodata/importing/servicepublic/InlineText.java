package fr.repere.geodata.importing.servicepublic;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The running text inside an element. The conversion from XML lost the blanks between two neighbouring elements: they are put back. */
final class InlineText {

    private static final Set<String> TIGHT = Set.of("Exposant", "Indice");

    /** Logic, pictures and references that are no text to read. */
    static final Set<String> SILENT = Set.of(
            "Condition",
            "estVrai",
            "estIndefini",
            "ou",
            "et",
            "affecteVrai",
            "affecteFaux",
            "Image",
            "Illustration",
            "Credits",
            "TexteDeRemplacement",
            "Legende",
            "PivotLocal",
            "Source",
            "RessourceWeb");

    private InlineText() {}

    static String of(SheetNode node) {
        StringBuilder text = new StringBuilder();
        append(node, text);
        return text.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    private static void append(SheetNode node, StringBuilder text) {
        if (node.isText()) {
            text.append(node.ownText());
            return;
        }
        SheetNode before = null;
        for (SheetNode child : node.children()) {
            if (SILENT.contains(child.name())) {
                continue;
            }
            if (areNeighbours(before, child)) {
                text.append(' ');
            }
            append(child, text);
            before = child;
        }
    }

    private static boolean areNeighbours(@Nullable SheetNode before, SheetNode next) {
        return before != null
                && !before.isText()
                && !next.isText()
                && !TIGHT.contains(before.name())
                && !TIGHT.contains(next.name());
    }
}
