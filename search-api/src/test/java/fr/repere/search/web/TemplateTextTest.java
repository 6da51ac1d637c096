package fr.repere.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates of the public site say nothing themselves: what is not in the bundles would be read in French by everybody. */
class TemplateTextTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates/site");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\s(alt|title|aria-label|placeholder|value)=\"[^\"]*\\p{L}[^\"]*\"");
    private static final Pattern MARKUP = Pattern.compile("<!--.*?-->|<(?:[^>\"]|\"[^\"]*\")*>", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&[a-z]+;");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    /** Values that programs read. */
    private static final List<String> FOR_PROGRAMS =
            List.of("value=\"true\"", "value=\"system\"", "value=\"light\"", "value=\"dark\"");

    static Stream<Path> templates() throws IOException {
        return Files.walk(TEMPLATES).filter(file -> file.toString().endsWith(".html"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_has_no_text_of_its_own(Path template) throws IOException {
        String html = Files.readString(template);
        String text = ENTITY.matcher(MARKUP.matcher(html).replaceAll(" ")).replaceAll(" ");
        assertThat(LETTERS.matcher(text).results().map(found -> found.group())).isEmpty();
        assertThat(SPOKEN_ATTRIBUTE
                        .matcher(html)
                        .results()
                        .map(found -> found.group().strip())
                        .filter(attribute -> !FOR_PROGRAMS.contains(attribute)))
                .isEmpty();
    }
}
