package fr.repere.admin.writing.content;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How typed values are kept: a missing text is empty, lines end with one character, a missing list has no elements. */
final class Typed {

    private Typed() {}

    /** The text, its line ends as one character: browsers send two, and no difference shall come from that. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The elements that are there. */
    static <T> List<T> list(@Nullable List<? extends @Nullable T> typed) {
        return typed == null
                ? List.of()
                : typed.stream()
                        .<T>mapMulti((each, sink) -> {
                            if (each != null) {
                                sink.accept(each);
                            }
                        })
                        .toList();
    }

    /** The codes that are there, each once, without empty ones. */
    static List<String> codes(@Nullable List<? extends @Nullable String> typed) {
        return typed == null
                ? List.of()
                : typed.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
    }
}
