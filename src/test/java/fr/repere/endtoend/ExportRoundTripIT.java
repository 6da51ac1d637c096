package fr.repere.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes out as data·inclusion comes back as what it was. */
@ExtendWith(Stack.Extension.class)
class ExportRoundTripIT {

    private static final int SERVICES = 240;
    private static final String STATE = "select id || ' ' || version || ' ' || content_hash from fiche where source = '"
            + InclusionFile.SOURCE + "' order by id";

    @Test
    void an_import_of_what_was_exported_changes_no_line(Stack stack, @TempDir Path folder) {
        stack.importFile("data-inclusion", InclusionFile.write(folder, 4, SERVICES));
        List<String> before = Ledger.texts(stack.database(), STATE);
        List<String> structures = structures(stack);
        Path exported = stack.search().download("/api/v1/export.json", folder.resolve("exported.json"));
        Path own = InclusionFile.ofSource(exported, folder.resolve("own.json"));
        stack.importFile("data-inclusion", own);
        assertThat(before).hasSize(SERVICES);
        assertThat(Ledger.texts(stack.database(), STATE)).containsExactlyElementsOf(before);
        assertThat(structures(stack)).containsExactlyElementsOf(structures);
    }

    @Test
    void every_fiche_of_an_export_is_in_all_its_formats(Stack stack, @TempDir Path folder) {
        stack.importFile("data-inclusion", InclusionFile.write(folder, 4, SERVICES));
        long published = Ledger.number(stack.database(), "select count(*) from fiche where status = 'PUBLISHED'");
        long rows = Ledger.number(stack.database(), """
                select sum(greatest(1, (select count(*) from fiche_place p where p.fiche_id = f.id)))
                from fiche f where status = 'PUBLISHED'""");
        JsonNode exchange = read(stack.search().download("/api/v1/export.json", folder.resolve("all.json")));
        JsonNode features = read(stack.search().download("/api/v1/export.geojson", folder.resolve("all.geojson")));
        assertThat(exchange.path("services").size()).isEqualTo(rows);
        assertThat(features.path("features").size()).isEqualTo(rows);
        assertThat(features.path("features")
                        .valueStream()
                        .map(feature -> feature.path("properties").path("id").asString())
                        .distinct()
                        .count())
                .isEqualTo(published);
    }

    private static List<String> structures(Stack stack) {
        return Ledger.texts(
                stack.database(),
                "select s::text from structure s where source = '" + InclusionFile.SOURCE + "' order by id");
    }

    private static JsonNode read(Path file) {
        return JsonMapper.shared().readTree(file.toFile());
    }
}
