package fr.repere.geodata.importing.cleaning;

import fr.repere.geodata.importing.line.Remarks;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlSanitizer;

/** Texts of sources as plain text: markup gone, paragraphs and list items on lines of their own, nothing invisible. */
public final class PlainText {

    private static final Pattern MARKUP =
            Pattern.compile("<[a-zA-Z/!?]|&(?:#\\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);");
    /** Control characters, byte order marks, zero-width blanks, overrides of the direction of writing, lone surrogates. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}&&[^\\n]]|[\\uFEFF\\u200B\\u202A-\\u202E\\u2066-\\u2069]|\\p{Cs}|[\\uFFFE\\uFFFF]");

    private static final Pattern BLANKS = Pattern.compile("[ \\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
    private static final Pattern EDGE = Pattern.compile(" ?\\n ?");
    private static final Pattern GAP = Pattern.compile("\\n{3,}");

    private PlainText() {}

    /** A text of several lines; null when nothing is left of it. */
    public static @Nullable String of(@Nullable String raw) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        if (isPlainAlready(raw)) {
            return raw;
        }
        String text = MARKUP.matcher(raw).find() ? withoutMarkup(raw) : raw;
        text = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').replace('\u2028', '\n');
        text = INVISIBLE.matcher(text).replaceAll("");
        text = BLANKS.matcher(text).replaceAll(" ");
        text = GAP.matcher(EDGE.matcher(text).replaceAll("\n"))
                .replaceAll("\n\n")
                .strip();
        return text.isEmpty() ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether there is nothing to do, as for most short texts: a look at each character instead of seven regular expressions. */
    private static boolean isPlainAlready(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            boolean ordinary = here >= ' ' && here < 0x7F && here != '<' && here != '&' || here > 0xA0 && here < 0x300;
            if (!ordinary || here == ' ' && before == ' ') {
                return false;
            }
            before = here;
        }
        return before != ' ';
    }

    /** A text of one line; null when nothing is left of it. */
    public static @Nullable String line(@Nullable String raw) {
        String text = of(raw);
        return text == null || text.indexOf('\n') < 0 ? text : text.replaceAll("\\s*\\n\\s*", " ");
    }

    /** Cuts what is longer than so many characters at the end of a word, and says so. */
    public static @Nullable String bounded(@Nullable String text, int longest, String field, Remarks remarks) {
        if (text == null || text.length() <= longest) {
            return text;
        }
        remarks.warn(field, text, "texte de plus de " + longest + " caractères, coupé");
        int end = longest - 1;
        int blank = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
        if (blank > longest / 2) {
            end = blank;
        } else if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).strip() + "…";
    }

    private static String withoutMarkup(String html) {
        TextOnly text = new TextOnly();
        HtmlSanitizer.sanitize(html, text);
        return text.toString();
    }

    /** Takes nothing but text from a document, and breaks lines where a browser would. */
    private static final class TextOnly implements HtmlSanitizer.Policy {

        private static final Set<String> SILENT = Set.of(
                "script", "style", "head", "noscript", "template", "iframe", "object", "textarea", "select", "svg");
        private static final Set<String> PARAGRAPHS =
                Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "section");
        private static final Set<String> LINES = Set.of("br", "tr", "dt", "dd");

        private final StringBuilder text = new StringBuilder();
        private int silence;

        @Override
        public void openDocument() {}

        @Override
        public void closeDocument() {}

        @Override
        public void openTag(String name, List<String> attributes) {
            if (SILENT.contains(name)) {
                silence++;
            } else if ("li".equals(name)) {
                text.append("\n- ");
            } else {
                breakAt(name);
            }
        }

        @Override
        public void closeTag(String name) {
            if (SILENT.contains(name)) {
                silence = Math.max(0, silence - 1);
            } else if ("td".equals(name) || "th".equals(name)) {
                text.append(' ');
            } else {
                breakAt(name);
            }
        }

        private void breakAt(String name) {
            if (PARAGRAPHS.contains(name)) {
                text.append("\n\n");
            } else if (LINES.contains(name)) {
                text.append('\n');
            }
        }

        @Override
        public void text(String part) {
            if (silence == 0) {
                text.append(part);
            }
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
