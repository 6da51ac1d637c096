package fr.repere.geodata.importing.servicepublic;

import fr.repere.geodata.territory.PlaceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of a sheet as plain text: what it is about, and apart from it the chapters that tell the steps. */
final class SheetBody {

    private static final Set<String> TITLE_ONLY = Set.of("OuSAdresser", "ServiceEnLigne");
    private static final Set<String> REMARKS = Set.of("ANoter", "ASavoir", "Attention", "Rappel");

    private final StringBuilder what = new StringBuilder();
    private final List<String> how = new ArrayList<>();

    private SheetBody() {}

    static SheetBody of(SheetNode root) {
        SheetBody body = new SheetBody();
        root.child("Introduction").ifPresent(body::addBlocks);
        root.children("Texte").forEach(body::addBlocks);
        root.child("ListeSituations")
                .ifPresent(list -> list.children("Situation").forEach(situation -> {
                    body.paragraph(situation.line("Titre"));
                    situation.children("Introduction").forEach(body::addBlocks);
                    situation.children("Texte").forEach(body::addBlocks);
                }));
        return body;
    }

    /** What it is about; null when the sheet has no text. */
    @Nullable
    String what() {
        return what.isEmpty() ? null : what.toString().strip();
    }

    /** The steps, each of one or more lines. */
    List<String> how() {
        return how;
    }

    private void addBlocks(SheetNode holder) {
        for (SheetNode child : holder.children()) {
            if ("Chapitre".equals(child.name()) && tellsSteps(child)) {
                addSteps(child);
            } else {
                block(child, what);
            }
        }
    }

    private static boolean tellsSteps(SheetNode chapter) {
        String title = chapter.line("Titre");
        String folded = title == null ? "" : PlaceName.fold(title);
        return folded.startsWith("demarche") || folded.startsWith("comment ") || folded.equals("comment faire");
    }

    private void addSteps(SheetNode chapter) {
        for (SheetNode child : chapter.children()) {
            if ("Titre".equals(child.name())) {
                continue;
            }
            if ("Liste".equals(child.name()) && "numero".equals(child.attribute("type"))) {
                child.children("Item").forEach(item -> step(item));
            } else {
                step(child);
            }
        }
    }

    private void step(SheetNode node) {
        StringBuilder text = new StringBuilder();
        block(node, text);
        if (!text.toString().isBlank()) {
            how.add(text.toString().strip());
        }
    }

    private void paragraph(@Nullable String text) {
        if (text != null) {
            what.append(text).append("\n\n");
        }
    }

    private static void block(SheetNode node, StringBuilder out) {
        String name = node.name();
        if (InlineText.SILENT.contains(name)) {
            return;
        }
        if (TITLE_ONLY.contains(name)) {
            line("- ", node.line("Titre"), out);
        } else if ("Paragraphe".equals(name) || "Titre".equals(name) || node.isText()) {
            line("", node.isText() ? node.ownText().strip() : node.line(), out);
            out.append('\n');
        } else if ("Liste".equals(name)) {
            node.children("Item").forEach(item -> line("- ", item.line(), out));
            out.append('\n');
        } else if ("Tableau".equals(name)) {
            table(node, out);
        } else if (REMARKS.contains(name)) {
            String title = node.line("Titre");
            node.children().stream()
                    .filter(child -> !"Titre".equals(child.name()))
                    .forEach(child -> line(title == null ? "" : title + " : ", child.line(), out));
            out.append('\n');
        } else {
            node.children().forEach(child -> block(child, out));
        }
    }

    private static void table(SheetNode table, StringBuilder out) {
        line("", table.line("Titre"), out);
        for (SheetNode row : table.children("Rangée")) {
            List<String> cells = new ArrayList<>();
            for (SheetNode cell : row.children("Cellule")) {
                String text = cell.line();
                cells.add(text == null ? "" : text);
            }
            line("- ", String.join(" | ", cells), out);
        }
        out.append('\n');
    }

    private static void line(String mark, @Nullable String text, StringBuilder out) {
        if (text != null && !text.isBlank()) {
            out.append(mark).append(text).append('\n');
        }
    }
}
