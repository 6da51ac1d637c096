package fr.repere.search.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import fr.repere.geodata.document.Language;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All eight languages say all that pages say, each in its own words and with its own plurals. */
class MessagesTest {

    /** Names, marks and postal addresses that stay as they are. */
    private static final Set<String> SAME_EVERYWHERE = Set.of(
            "frame.state",
            "fiche.share.whatsapp",
            "fiche.share.sms",
            "about.access.rights.address",
            "about.privacy.rights.address",
            "territory.kind.ddets");

    private static final int SHORT = 4;

    private final Messages messages = Messages.load();

    @ParameterizedTest
    @EnumSource
    void no_text_is_missing_and_none_is_left_over(Language language) {
        assertThat(new TreeSet<>(messages.keys(language))).isEqualTo(new TreeSet<>(messages.keys(Language.FR)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FR")
    void no_text_is_still_french(Language language) {
        assertThat(messages.keys(Language.FR).stream()
                        .filter(key -> !SAME_EVERYWHERE.contains(key))
                        .filter(key ->
                                letters(messages.pattern(Language.FR, key)).length() > SHORT)
                        .filter(key -> messages.pattern(language, key).equals(messages.pattern(Language.FR, key))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_text_uses_the_values_that_the_french_one_uses(Language language) {
        for (String key : messages.keys(Language.FR)) {
            assertThat(values(messages.pattern(language, key)))
                    .as(key)
                    .isEqualTo(values(messages.pattern(Language.FR, key)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_plural_has_every_form_of_its_language(Language language) {
        Set<String> forms = PluralRules.forLocale(new ULocale(language.code())).getKeywords();
        for (String key : messages.keys(language)) {
            String pattern = messages.pattern(language, key);
            if (pattern.contains(", plural,")) {
                // French says « 1 000 000 de … » by a form of its own, which none of our sentences needs.
                assertThat(selectors(pattern))
                        .as(key)
                        .containsAll(forms.stream()
                                .filter(form -> language != Language.FR || !form.equals("many"))
                                .toList());
            }
        }
    }

    private static Set<String> values(String pattern) {
        return parts(pattern, MessagePattern.Part.Type.ARG_NUMBER);
    }

    private static Set<String> selectors(String pattern) {
        return parts(pattern, MessagePattern.Part.Type.ARG_SELECTOR);
    }

    private static Set<String> parts(String pattern, MessagePattern.Part.Type type) {
        MessagePattern parsed = new MessagePattern(pattern);
        return java.util.stream.IntStream.range(0, parsed.countParts())
                .mapToObj(parsed::getPart)
                .filter(part -> part.getType() == type)
                .map(parsed::getSubstring)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String letters(String text) {
        return text.replaceAll("\\{[^}]*}|[^\\p{L}]", "");
    }
}
