package fr.repere.search.web.site.widget;

import fr.repere.search.web.Addresses;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;

/** The code that somebody copies into a page. Whatever it is made of, it is only ever the value of an attribute. */
final class WidgetCode {

    /** Where the script stands, for ever: it is written into pages that nobody changes any more. */
    static final String SCRIPT = "/widget.js";

    private static final List<String> SEARCHED = List.of("place", "theme", "q");

    private WidgetCode() {}

    /** The address of a page with what a list of fiches is searched by, and nothing else. */
    static String address(String path, MultiValueMap<String, String> given) {
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>();
        SEARCHED.forEach(name -> given.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .forEach(value -> kept.add(name, value.strip())));
        return Addresses.of(path, kept);
    }

    /** A frame that works by itself, and the script that fits it to its height. */
    static String frame(String site, String path, String title, int height) {
        return Stream.of(
                        "<iframe src=\"%s\" title=\"%s\"".formatted(escaped(site + path), escaped(title)),
                        "  width=\"100%%\" height=\"%d\" loading=\"lazy\" style=\"border:0\"></iframe>"
                                .formatted(height),
                        script(site))
                .reduce((one, other) -> one + "\n" + other)
                .orElseThrow();
    }

    /** An element that the script puts the frame into, for tools that refuse frames. */
    static String element(String site, String path, String title, int height) {
        return "<div data-repere=\"%s\" data-title=\"%s\" data-height=\"%d\"></div>\n%s"
                .formatted(escaped(path), escaped(title), height, script(site));
    }

    private static String script(String site) {
        return "<script src=\"%s\" async></script>".formatted(escaped(site + SCRIPT));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
