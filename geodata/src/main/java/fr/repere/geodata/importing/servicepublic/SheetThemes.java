package fr.repere.geodata.importing.servicepublic;

import fr.repere.geodata.fiche.Classification;
import fr.repere.geodata.importing.cleaning.ResourceTable;
import fr.repere.geodata.importing.line.LineRejected;
import fr.repere.geodata.theme.Need;
import fr.repere.geodata.theme.Theme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From where a sheet hangs in its audience's tree to our theme, by {@code service-public-themes.csv}: the narrowest node decides. */
final class SheetThemes {

    private final Map<String, Subject> subjects = new HashMap<>();

    SheetThemes() {
        ResourceTable.rows("service-public-themes.csv")
                .forEach(row -> subjects.put(
                        row.getOrDefault("audience", "") + "/" + row.getOrDefault("node", ""),
                        new Subject(
                                Theme.findByCode(row.getOrDefault("theme", "")).orElseThrow(),
                                Need.findByCode(row.getOrDefault("need", "")).orElse(null))));
    }

    /**
     * The theme of a sheet.
     *
     * @throws LineRejected when no node that it hangs on is in the table
     */
    Classification classify(String audience, String id, SheetNode root) {
        for (String node : candidates(id, root)) {
            Subject subject = subjects.get(audience + "/" + node);
            if (subject != null) {
                return new Classification(
                        subject.theme(), List.of(), subject.need() == null ? List.of() : List.of(subject.need()));
            }
        }
        throw LineRejected.because("theme", audience, "aucun dossier connu : le thème manque");
    }

    private static List<String> candidates(String id, SheetNode root) {
        List<String> nodes = new ArrayList<>();
        nodes.add(id);
        for (String holder : List.of("DossierPere", "SousThemePere", "Theme")) {
            root.children(holder).forEach(node -> add(node.attribute("ID"), nodes));
        }
        List<String> crumbs = new ArrayList<>();
        root.children("FilDAriane")
                .forEach(trail -> trail.children("Niveau").forEach(level -> add(level.attribute("ID"), crumbs)));
        Collections.reverse(crumbs);
        nodes.addAll(crumbs);
        return nodes;
    }

    private static void add(@Nullable String node, List<String> nodes) {
        if (node != null) {
            nodes.add(node);
        }
    }

    private record Subject(Theme theme, @Nullable Need need) {}
}
