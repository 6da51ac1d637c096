package fr.repere.embedded.analysis;

import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/** One rule of the {@code mapping} char filter, {@code "from => to"}, with backslash escapes on both sides. */
record MappingRule(String from, String to) {

    private static final String ARROW = "=>";

    static MappingRule parse(String rule) {
        var arrow = rule.lastIndexOf(ARROW);
        if (arrow < 0) {
            throw new IllegalArgumentException("Invalid Mapping Rule : [" + rule + "]");
        }
        var from = unescape(rule.substring(0, arrow).strip());
        if (from.isEmpty()) {
            throw new IllegalArgumentException(
                    "Invalid Mapping Rule : [" + rule + "]. Nothing on the left of " + ARROW);
        }
        return new MappingRule(
                from, unescape(rule.substring(arrow + ARROW.length()).strip()));
    }

    void addTo(NormalizeCharMap.Builder map) {
        map.add(from, to);
    }

    private static String unescape(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\\') {
                out.append(text.charAt(i));
                continue;
            }
            if (++i == text.length()) {
                throw new IllegalArgumentException("Invalid escaped char in [" + text + "]");
            }
            if (text.charAt(i) == 'u' && i + 4 < text.length()) {
                out.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                out.append(escaped(text.charAt(i)));
            }
        }
        return out.toString();
    }

    private static char escaped(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> letter;
        };
    }
}
