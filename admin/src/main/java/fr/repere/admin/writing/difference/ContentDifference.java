package fr.repere.admin.writing.difference;

import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.DraftPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What differs between two contents, field by field, in the words that a reader sees: names, not codes. */
public final class ContentDifference {

    private ContentDifference() {}

    /** The fields that differ, in the order of the editor; none when both say the same. */
    public static List<FieldChange> of(DraftContent before, DraftContent after, Naming naming) {
        List<FieldChange> changes = new ArrayList<>();
        add(changes, 0, Flat.fields(before, naming), Flat.fields(after, naming));
        List<DraftPlace> old = before.where().places();
        List<DraftPlace> now = after.where().places();
        for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
            add(
                    changes,
                    i + 1,
                    Flat.place(i < old.size() ? old.get(i) : DraftPlace.EMPTY, naming),
                    Flat.place(i < now.size() ? now.get(i) : DraftPlace.EMPTY, naming));
        }
        return changes;
    }

    private static void add(
            List<FieldChange> changes, int number, Map<String, String> before, Map<String, String> after) {
        after.forEach((field, text) -> {
            String former = before.getOrDefault(field, "");
            if (!former.equals(text)) {
                changes.add(new FieldChange(field, number, WordDifference.of(former, text)));
            }
        });
    }
}
