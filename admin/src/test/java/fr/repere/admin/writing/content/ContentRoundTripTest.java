package fr.repere.admin.writing.content;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.importing.interchange.RepereReader;
import fr.repere.geodata.importing.line.ImportLine;
import fr.repere.geodata.territory.Territories;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@AdminTest
class ContentRoundTripTest {

    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

    @Autowired
    private ReferenceTerritories reference;

    @Test
    void every_demonstration_fiche_says_the_same_after_it_was_a_draft() throws IOException {
        Territories territories = reference.current();
        List<Fiche> fiches = demonstration(territories);
        assertThat(fiches).hasSizeGreaterThan(150);
        for (Fiche fiche : fiches) {
            DraftContent draft = new ContentWriting(territories).write(fiche.content());
            Reading reading =
                    new ContentReading(territories).read(Kind.of(fiche), fiche.structureId(), draft, fiche.content());
            assertThat(reading.faults()).as(fiche.slug()).isEmpty();
            assertThat(reading.content()).as(fiche.slug()).isEqualTo(fiche.content());
            assertThat(new ContentWriting(territories).write(reading.find().orElseThrow()))
                    .isEqualTo(draft);
        }
    }

    @Test
    void every_demonstration_fiche_is_complete_enough_to_be_sent_but_for_the_reason_why_it_is_national()
            throws IOException {
        Territories territories = reference.current();
        for (Fiche fiche : demonstration(territories)) {
            DraftContent draft = new ContentWriting(territories).write(fiche.content());
            assertThat(Completeness.of(Kind.of(fiche), draft).missing())
                    .as(fiche.slug())
                    .filteredOn(Completeness.Missing::mandatory)
                    .extracting(Completeness.Missing::field)
                    .isSubsetOf("nationalReason");
        }
    }

    private static List<Fiche> demonstration(Territories territories) throws IOException {
        List<Fiche> fiches = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:demonstration/*.json")) {
            try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                    RepereReader lines = new RepereReader(text, "demo", territories)) {
                while (lines.hasNext()) {
                    if (lines.next() instanceof ImportLine.Accepted accepted) {
                        fiches.add(accepted.command().draft(NOW));
                    }
                }
            }
        }
        return fiches;
    }
}
