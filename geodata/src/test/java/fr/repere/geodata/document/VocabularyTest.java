package fr.repere.geodata.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.theme.Need;
import fr.repere.geodata.theme.Theme;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    private final Vocabulary vocabulary = Vocabulary.load();

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_theme_and_need_has_a_name_of_its_own_in_every_language(Language language) {
        assertThat(Arrays.stream(Theme.values()).map(t -> vocabulary.themeName(t.code(), language)))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(Arrays.stream(Need.values()).map(n -> vocabulary.needName(n.code(), language)))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "statuses",
                "profiles",
                "frenchLevels",
                "priceKinds",
                "periods",
                "commitmentUnits",
                "days",
                "conditions",
                "referral",
                "modes",
                "precisions"
            })
    void every_criterion_has_a_name_in_every_language(String group) {
        assertThat(vocabulary.words(group, Language.FR)).isNotEmpty();
        for (Language language : Language.values()) {
            assertThat(vocabulary.words(group, language))
                    .hasSameSizeAs(vocabulary.words(group, Language.FR))
                    .allSatisfy((code, name) -> assertThat(name).isNotBlank());
        }
    }

    @Test
    void themes_are_presented_in_the_order_that_people_know() {
        assertThat(vocabulary.themeCodes())
                .containsExactlyElementsOf(
                        Stream.of(Theme.values()).map(Theme::code).toList());
    }
}
