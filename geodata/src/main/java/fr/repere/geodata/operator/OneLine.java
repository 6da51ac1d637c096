package fr.repere.geodata.operator;

/** Texts of one line, as files and forms bring them. */
final class OneLine {

    private OneLine() {}

    /** Without what nobody sees (control and format characters, broken surrogates), every gap one blank. */
    static String of(String text) {
        return text.replaceAll("[\\p{Cf}\\p{Cs}]", "")
                .replaceAll("[\\p{Cc}\\p{Z}]+", " ")
                .strip();
    }

    /** The beginning of a text, at most so long, no character cut in two. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
