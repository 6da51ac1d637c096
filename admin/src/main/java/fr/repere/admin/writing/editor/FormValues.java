package fr.repere.admin.writing.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/** The values of a form as a browser sent them. */
record FormValues(MultiValueMap<String, String> sent) {

    /** How much of one value is kept: more than any field takes, less than what fills a database. */
    private static final int LONGEST = 50_000;

    private static final int MOST = 200;

    String text(String name) {
        String value = Objects.requireNonNullElse(sent.getFirst(name), "");
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    List<String> list(String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .limit(MOST)
                .map(value -> value.length() <= LONGEST ? value : value.substring(0, LONGEST))
                .toList();
    }

    boolean has(String name) {
        return sent.containsKey(name);
    }

    /** The revision that was on the screen; 0 when none was said, which overtakes nothing. */
    long revision() {
        String revision = text("revision");
        return revision.matches("\\d{1,15}") ? Long.parseLong(revision) : 0;
    }

    /** What a button of several asks for, such as {@code up}, and of which element; an absent one is a plain save. */
    Action action() {
        String[] parts = text("do").split(":", 2);
        int index = parts.length == 2 && parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : -1;
        return new Action(parts[0], index);
    }

    /** Every name with its values, to be sent once more. */
    List<Field> all() {
        List<Field> fields = new ArrayList<>();
        sent.forEach((name, values) -> {
            if (!name.equals("revision") && !name.equals("do")) {
                values.forEach(value -> fields.add(new Field(name, value)));
            }
        });
        return fields;
    }

    record Action(String name, int index) {}

    record Field(String name, String value) {}
}
