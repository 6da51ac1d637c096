package fr.repere.admin.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.repere.admin.AdminTest;
import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.geodata.importing.input.ByteProgress;
import fr.repere.geodata.importing.input.DataFile;
import fr.repere.geodata.importing.input.ImportLimits;
import fr.repere.geodata.importing.line.LineSource;
import fr.repere.geodata.importing.line.Position;
import fr.repere.geodata.importing.line.Remark;
import fr.repere.geodata.importing.run.FieldChange;
import fr.repere.geodata.importing.run.ImportReport;
import fr.repere.geodata.importing.run.ImportSources;
import fr.repere.geodata.importing.run.Importer;
import fr.repere.geodata.importing.run.Importer.Plan;
import fr.repere.geodata.importing.run.Importer.Preview;
import fr.repere.geodata.importing.run.PreviewOvertaken;
import fr.repere.geodata.importing.run.SourceRetired;
import fr.repere.geodata.importing.run.SourceRetirement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a preview shows is what the import then does; a preview leaves no trace; a source goes and comes back as a whole. */
@AdminTest
class PreviewTest {

    @Autowired
    private Importer importer;

    @Autowired
    private SourceRetirement retirement;

    @Autowired
    private ReferenceTerritories territories;

    @Autowired
    private JdbcTemplate jdbc;

    @TempDir
    private Path folder;

    private String source;

    @BeforeEach
    void name(TestInfo test) {
        source = "apercu-" + Integer.toHexString(test.getDisplayName().hashCode());
        territories.loadWhenAbsent();
    }

    @Test
    void a_preview_tells_every_verdict_with_its_differences_and_the_import_then_does_exactly_that() throws IOException {
        run(file(fiche(1, "Cours", ""), fiche(2, "Cours", ""), fiche(3, "Cours", ""), fiche(4, "Cours", "")));
        String changed = fiche(2, "Atelier", "\"price\": {\"kind\": \"free\"}, ");
        String broken = fiche(4, "Cours", "").replace("francais", "inconnu");
        Supplier<LineSource> lines = file(fiche(1, "Cours", ""), changed, broken, fiche(5, "Cours", ""));

        Verdicts shown = new Verdicts();
        Preview preview = importer.preview(plan(), lines, shown);

        assertThat(shown.told)
                .contains("inchangé f1", "nouveau f5", "retiré f3")
                .anyMatch(each -> each.startsWith("rejeté 3 le thème principal"))
                .contains("modifié f2 [fr.title: Cours 2 → Atelier 2, price: null → free]");

        Verdicts done = new Verdicts();
        assertThat(importer.runAsPreviewed(preview.trace(), plan(), lines, done))
                .isEqualTo(preview.counts());
        assertThat(done.told).isEqualTo(shown.told);
        assertThat(statuses()).containsEntry("f3", "ARCHIVED").containsEntry("f5", "PUBLISHED");
    }

    @Test
    void a_preview_leaves_nothing_behind() throws IOException {
        run(file(fiche(1, "Cours", ""), fiche(2, "Cours", "")));
        String before = everything();
        importer.preview(plan(), file(fiche(1, "Atelier", ""), fiche(3, "Cours", "")), new Verdicts());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void the_demonstration_directory_is_imported_as_it_was_previewed() throws IOException {
        List<DataFile> files = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            files.add(DataFile.of(Files.writeString(folder.resolve("d" + i + ".json"), demonstration(i))));
        }
        Supplier<LineSource> lines = open(files);
        Verdicts shown = new Verdicts();
        Preview preview = importer.preview(plan(), lines, shown);
        assertThat(preview.counts().accepted()).isGreaterThan(50);
        assertThat(statuses()).isEmpty();

        Verdicts done = new Verdicts();
        assertThat(importer.runAsPreviewed(preview.trace(), plan(), lines, done))
                .isEqualTo(preview.counts());
        assertThat(done.told).isEqualTo(shown.told);
        assertThat(statuses()).hasSize((int) preview.counts().accepted());
    }

    @Test
    void an_import_that_would_not_do_what_its_preview_showed_does_nothing() throws IOException {
        run(file(fiche(1, "Cours", "")));
        Supplier<LineSource> lines = file(fiche(1, "Atelier", ""));
        Preview preview = importer.preview(plan(), lines, new Verdicts());
        run(file(fiche(1, "Café", "")));

        assertThatExceptionOfType(PreviewOvertaken.class)
                .isThrownBy(() -> importer.runAsPreviewed(preview.trace(), plan(), lines, new Verdicts()))
                .withMessageContaining("refaites l'aperçu");
        assertThat(titles()).containsExactly("Café 1");
    }

    @Test
    void a_source_is_withdrawn_as_a_whole_stays_away_and_is_taken_back_as_it_was() throws IOException {
        run(file(fiche(1, "Cours", ""), fiche(2, "Cours", ""), fiche(3, "Cours", "")));
        run(file(fiche(1, "Cours", ""), fiche(2, "Cours", "")));
        long outbox = outboxRows();

        assertThat(retirement.retire(source, "licence retirée", null, done -> {}))
                .isEqualTo(2);
        assertThat(statuses()).containsValue("ARCHIVED").doesNotContainValue("PUBLISHED");
        assertThat(outboxRows()).isEqualTo(outbox + 2);
        assertThatExceptionOfType(SourceRetired.class)
                .isThrownBy(() -> run(file(fiche(1, "Cours", ""))))
                .withMessageContaining("licence retirée");

        assertThat(retirement.restore(source, null, done -> {})).isEqualTo(2);
        assertThat(statuses())
                .as("what had been archived before stays so")
                .isEqualTo(Map.of("f1", "PUBLISHED", "f2", "PUBLISHED", "f3", "ARCHIVED"));
        run(file(fiche(1, "Cours", ""), fiche(2, "Cours", "")));
    }

    @Test
    void a_translation_that_people_made_here_survives_imports_and_remembers_its_french() throws IOException {
        run(file(fiche(1, "Cours", "")));
        jdbc.update(
                "insert into fiche_text (fiche_id, language, title) select id, 'ar', 'دروس' from fiche where source ="
                        + " ?",
                source);
        jdbc.update(
                "insert into translation (fiche_id, language, section, source, source_hash, made_by, made_at) select"
                        + " s.fiche_id, 'ar', s.section, s.text, s.hash, gen_random_uuid(), now() from french_section s"
                        + " join fiche f on f.id = s.fiche_id where f.source = ?",
                source);
        run(file(fiche(1, "Atelier", "")));
        assertThat(titles()).containsExactlyInAnyOrder("Atelier 1", "دروس");
        assertThat(jdbc.queryForList(
                        "select x.source from translation x join fiche f on f.id = x.fiche_id where f.source = ?",
                        String.class,
                        source))
                .containsExactly("Cours 1");
    }

    @Test
    void an_import_makes_its_source_known() throws IOException {
        run(file(fiche(1, "Cours", "")));
        assertThat(jdbc.queryForObject("select title from source where name = ?", String.class, source))
                .isEqualTo(source);
        assertThat(jdbc.queryForObject("select count(*) from import_run where ? = any (sources)", Long.class, source))
                .isEqualTo(1);
    }

    private void run(Supplier<LineSource> lines) {
        importer.run(plan(), lines, new Verdicts());
    }

    private Plan plan() {
        return new Plan("repere", "essai.json", Optional.empty(), false, false);
    }

    private Supplier<LineSource> file(String... fiches) throws IOException {
        Path file = Files.writeString(
                folder.resolve("f" + System.nanoTime() + ".json"),
                "{\"source\": \"%s\", \"fiches\": [%s]}".formatted(source, String.join(",", fiches)));
        return open(List.of(DataFile.of(file)));
    }

    private Supplier<LineSource> open(List<DataFile> files) {
        ImportSources sources = new ImportSources(territories.current(), ImportLimits.DEFAULT);
        return () -> sources.open(new ImportSources.Request("repere", files, null, Set.of()), ByteProgress.SILENT);
    }

    private String demonstration(int number) throws IOException {
        try (var in = Objects.requireNonNull(
                getClass().getResourceAsStream("/demonstration/dispositifs-" + number + ".json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceFirst("\"source\"\\s*:\\s*\"[^\"]*\"", "\"source\": \"" + source + "\"");
        }
    }

    private static String fiche(int number, String title, String more) {
        return """
            {"id": "f%d", "kind": "dispositif", "texts": {"fr": {"title": "%s %d"}}, "mainTheme": "francais", \
            "criteria": {%s"modes": ["on-site"]}, "places": [{"commune": "21231"}]}\
            """.formatted(number, title, number, more);
    }

    private Map<String, Object> statuses() {
        return jdbc.query(
                "select local_id, status from fiche where source = ?",
                row -> {
                    Map<String, Object> found = new TreeMap<>();
                    while (row.next()) {
                        found.put(row.getString(1), row.getString(2));
                    }
                    return found;
                },
                source);
    }

    private List<String> titles() {
        return jdbc.queryForList(
                "select t.title from fiche_text t join fiche f on f.id = t.fiche_id where f.source = ?",
                String.class,
                source);
    }

    private long outboxRows() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from outbox o join fiche f on f.id = o.fiche_id where f.source = ?",
                Long.class,
                source));
    }

    /** All rows that an import could touch, as one text. */
    private String everything() {
        return String.valueOf(jdbc.queryForList(
                "select (select json_agg(f order by id) from fiche f where source = ?), (select count(*) from outbox),"
                        + " (select count(*) from import_run), (select count(*) from source),"
                        + " (select json_agg(t order by title) from fiche_text t join fiche f on f.id = t.fiche_id"
                        + " where f.source = ?)",
                source,
                source));
    }

    /** Every verdict in words. */
    private static final class Verdicts implements ImportReport {

        private final List<String> told = new ArrayList<>();

        @Override
        public void rejected(Position position, Remark reason) {
            told.add("rejeté " + position.record() + " " + reason.reason());
        }

        @Override
        public void warned(Position position, Remark warning) {
            told.add("averti " + position.record() + " " + warning.reason());
        }

        @Override
        public void accepted(Position position, Subject fiche) {
            told.add("nouveau " + local(fiche));
        }

        @Override
        public void changed(Position position, Subject fiche, List<FieldChange> differences) {
            told.add("modifié " + local(fiche) + " "
                    + differences.stream()
                            .map(each -> each.field() + ": " + each.before() + " → " + each.after())
                            .toList());
        }

        @Override
        public void unchanged(Position position, Subject fiche) {
            told.add("inchangé " + local(fiche));
        }

        @Override
        public void withdrawn(Subject fiche) {
            told.add("retiré " + local(fiche));
        }

        private static String local(Subject fiche) {
            return fiche.qualifiedId().replaceFirst(".*--", "");
        }
    }
}
