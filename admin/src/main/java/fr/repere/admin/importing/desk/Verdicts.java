package fr.repere.admin.importing.desk;

import fr.repere.geodata.importing.line.Position;
import fr.repere.geodata.importing.line.Remark;
import fr.repere.geodata.importing.run.FieldChange;
import fr.repere.geodata.importing.run.ImportReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the first verdicts of each sort for the page: as much memory for a million records as for ten. */
final class Verdicts implements ImportReport {

    private static final int OF_A_SORT = 50;
    private static final int DIFFERENCES = 30;
    private static final int LONGEST = 400;

    private final Map<Sort, Integer> counts = new EnumMap<>(Sort.class);
    private final List<Verdict> kept = new ArrayList<>();

    /** What became of a record. */
    enum Sort {
        REJECTED,
        WARNED,
        WITHDRAWN,
        CHANGED,
        ACCEPTED,
        UNCHANGED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A verdict on a record.
     *
     * @param place file and line; null of what the files no longer hold
     */
    record Verdict(
            Sort sort,
            @Nullable String place,
            @Nullable UUID ficheId,
            @Nullable String fiche,
            @Nullable String title,
            List<Detail> details) {}

    /**
     * A reason, or a difference.
     *
     * @param reason null of a difference
     */
    record Detail(
            String field,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {}

    @Override
    public void rejected(Position position, Remark reason) {
        keep(Sort.REJECTED, position, null, List.of(detail(reason)));
    }

    @Override
    public void warned(Position position, Remark warning) {
        keep(Sort.WARNED, position, null, List.of(detail(warning)));
    }

    @Override
    public void accepted(Position position, Subject fiche) {
        keep(Sort.ACCEPTED, position, fiche, List.of());
    }

    @Override
    public void changed(Position position, Subject fiche, List<FieldChange> differences) {
        keep(
                Sort.CHANGED,
                position,
                fiche,
                differences.stream()
                        .limit(DIFFERENCES)
                        .map(each -> new Detail(each.field(), shortened(each.before()), shortened(each.after()), null))
                        .toList());
    }

    @Override
    public void unchanged(Position position, Subject fiche) {
        keep(Sort.UNCHANGED, position, fiche, List.of());
    }

    @Override
    public void withdrawn(Subject fiche) {
        keep(Sort.WITHDRAWN, null, fiche, List.of());
    }

    /** Those that were kept, in their order. */
    List<Verdict> list() {
        return List.copyOf(kept);
    }

    private void keep(Sort sort, @Nullable Position position, @Nullable Subject fiche, List<Detail> details) {
        if (counts.merge(sort, 1, Integer::sum) <= OF_A_SORT) {
            kept.add(new Verdict(
                    sort,
                    position == null ? null : place(position),
                    fiche == null ? null : fiche.ficheId(),
                    fiche == null ? null : fiche.qualifiedId(),
                    fiche == null ? null : fiche.title(),
                    details));
        }
    }

    private static String place(Position position) {
        long where = position.line() > 1 ? position.line() : position.record();
        return position.file() + " : " + where;
    }

    private static Detail detail(Remark remark) {
        return new Detail(remark.field(), null, remark.value(), remark.reason());
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
