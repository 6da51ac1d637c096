package fr.repere.geodata.importing.line;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record that cannot become a fiche; the records around it are not concerned. */
public final class LineRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Remark> reasons;

    private LineRejected(List<Remark> reasons) {
        super(reasons.toString(), null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    /** Rejected for one field. */
    public static LineRejected because(String field, @Nullable Object value, String reason) {
        return new LineRejected(List.of(new Remark(field, value == null ? "" : value.toString(), reason)));
    }

    /** Why, field by field. */
    public List<Remark> reasons() {
        return reasons;
    }
}
