package fr.repere.geodata.importing.line;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects, while one record is read, what was dropped, repaired or contradictory in it although the record is kept. */
public final class Remarks {

    private final List<Remark> remarks = new ArrayList<>();

    /** Adds a remark on a field; a missing value is shown as empty. */
    public void warn(String field, @Nullable Object value, String reason) {
        remarks.add(new Remark(field, value == null ? "" : value.toString(), reason));
    }

    /** What was said so far, in order. */
    public List<Remark> list() {
        return List.copyOf(remarks);
    }
}
