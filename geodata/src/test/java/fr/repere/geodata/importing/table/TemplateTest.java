package fr.repere.geodata.importing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final Row ROW = Map.of("rue", "2 rue Haute", "ville", "Dijon", "dollar", "5 $1")::get;

    @Test
    void columns_are_filled_in() {
        assertThat(Template.parse("{rue}, {ville}").render(ROW)).isEqualTo("2 rue Haute, Dijon");
        assertThat(Template.parse("{dollar}").render(ROW)).isEqualTo("5 $1");
    }

    @Test
    void a_part_in_brackets_needs_its_columns() {
        assertThat(Template.parse("{rue}[, bâtiment {batiment}][ à {ville}]").render(ROW))
                .isEqualTo("2 rue Haute à Dijon");
    }

    @Test
    void nothing_is_left_when_all_columns_outside_of_brackets_are_empty() {
        assertThat(Template.parse("Appeler le {telephone}").render(ROW)).isNull();
    }

    @Test
    void a_text_whose_columns_all_stand_in_brackets_stays_without_them() {
        assertThat(Template.parse("Ouvert.[ Fermé le {jour}.]").render(ROW)).isEqualTo("Ouvert.");
        assertThat(Template.parse("[{jour}]").render(ROW)).isNull();
    }

    @Test
    void a_text_without_columns_is_always_there() {
        assertThat(Template.parse("Entrée libre").render(ROW)).isEqualTo("Entrée libre");
    }

    @Test
    void unclosed_braces_and_brackets_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Template.parse("{rue"));
        assertThatIllegalArgumentException().isThrownBy(() -> Template.parse("[{rue}"));
        assertThatIllegalArgumentException().isThrownBy(() -> Template.parse("[a [b] c]"));
    }
}
