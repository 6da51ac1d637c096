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
}
