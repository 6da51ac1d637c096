package fr.repere.admin.writing.desk;

import fr.repere.admin.writing.content.Completeness.Missing;
import fr.repere.admin.writing.content.Fault;
import java.util.List;

/** A draft that cannot go to the public as it is: what is missing and what is wrong. It stays as it was. */
public final class NotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Missing> missing;
    private final transient List<Fault> faults;

    NotReady(List<Missing> missing, List<Fault> faults) {
        super("%d missing, %d wrong".formatted(missing.size(), faults.size()));
        this.missing = List.copyOf(missing);
        this.faults = List.copyOf(faults);
    }

    /** What is mandatory and not there. */
    public List<Missing> missing() {
        return missing;
    }

    /** What is there and wrong. */
    public List<Fault> faults() {
        return faults;
    }
}
