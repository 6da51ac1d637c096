package fr.repere.geodata.document.datainclusion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.datainclusion.InclusionPublics.Meaning;
import fr.repere.geodata.document.datainclusion.InclusionThemes.Subject;
import fr.repere.geodata.document.datainclusion.InclusionThemes.Subjects;
import fr.repere.geodata.theme.Need;
import fr.repere.geodata.theme.Theme;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the tables say one way, they say the other way. */
class InclusionTablesTest {

    private final InclusionThemes themes = new InclusionThemes();
    private final InclusionPublics publics = new InclusionPublics();

    @Test
    void whatever_thematiques_come_to_can_be_written_as_thematiques_again() {
        List<String> v1 = Tables.rows("themes.csv").stream()
                .filter(row -> row.get("vocabulary").equals(InclusionThemes.V1))
                .map(row -> row.get("thematique"))
                .toList();
        Random random = new Random(4);
        for (int i = 0; i < 5_000; i++) {
            List<String> drawn = random.ints(1 + random.nextInt(8), 0, v1.size())
                    .distinct()
                    .mapToObj(v1::get)
                    .toList();
            Subjects meant = meaning(drawn);
            List<String> written = themes.thematiques(meant.themes(), meant.needs());
            assertThat(written).doesNotHaveDuplicates().isSubsetOf(v1);
            assertThat(meaning(written)).as("%s, written %s", drawn, written).isEqualTo(meant);
        }
    }

    @Test
    void every_theme_and_need_has_some_thematique_even_where_none_fits() {
        for (Theme theme : Theme.values()) {
            assertThat(themes.thematiques(List.of(theme.code()), List.of())).isNotNull();
        }
        for (Need need : Need.values()) {
            assertThat(themes.thematiques(List.of(need.theme().code()), List.of(need.code())))
                    .as(need.code())
                    .isNotNull();
        }
    }

    @Test
    void whatever_publics_come_to_can_be_written_as_publics_again() {
        List<String> all = Tables.rows("publics.csv").stream()
                .map(row -> row.get("public"))
                .distinct()
                .toList();
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            List<String> drawn = random.ints(1 + random.nextInt(5), 0, all.size())
                    .distinct()
                    .mapToObj(all::get)
                    .toList();
            Meaning meant = publics.together(drawn);
            assertThat(publics.together(publics.publics(meant.statuses(), meant.profiles())))
                    .as("%s", drawn)
                    .isEqualTo(meant);
        }
    }

    @Test
    void one_status_alone_is_written_as_the_public_that_holds_it() {
        assertThat(publics.publics(List.of("refugie"), List.of())).containsExactly("personnes-exilees");
        assertThat(publics.publics(List.of(), List.of("gender"))).isEmpty();
    }

    private Subjects meaning(List<String> thematiques) {
        List<Subject> subjects = thematiques.stream()
                .map(thematique -> themes.find(thematique, InclusionThemes.V1).orElseThrow())
                .toList();
        return InclusionThemes.together(subjects);
    }
}
