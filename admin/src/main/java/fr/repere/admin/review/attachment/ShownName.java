package fr.repere.admin.review.attachment;

import org.jspecify.annotations.Nullable;

/** The name under which a file is shown and downloaded; the one on our disk has nothing to do with it. */
final class ShownName {

    private static final int LONGEST = 80;

    private ShownName() {}

    /** Without folders, control characters, marks that turn the reading direction, or any extension but the true one. */
    static String of(@Nullable String given, FileKind kind) {
        String name = given == null ? "" : given;
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\"<>|:*?;%]", "")
                .replaceFirst("(?i)\\.(pdf|jpe?g|png)$", "")
                .replaceAll("[.\\s]+", " ")
                .strip();
        String cut =
                plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).strip();
        return (cut.isEmpty() ? "document" : cut) + "." + kind.extension();
    }
}
