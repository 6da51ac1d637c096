package fr.repere.admin.writing.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a dispositif is held and what it covers.
 *
 * @param zoneKind {@code places} (the départements of its places), {@code territories} or {@code national}
 * @param territories codes such as {@code departement:21}, or whatever was typed in their place
 * @param nationalReason why a dispositif concerns the whole country
 */
public record DraftWhere(
        boolean online, List<DraftPlace> places, String zoneKind, List<String> territories, String nationalReason) {

    /** The zone follows from the places. */
    public static final String BY_PLACES = "places";

    /** The zone is named. */
    public static final String BY_TERRITORIES = "territories";

    /** The whole country. */
    public static final String NATIONAL = "national";

    /** Nowhere yet. */
    public static final DraftWhere EMPTY = new DraftWhere(false, null, null, null, null);

    /** Reads what is absent as empty, and a zone of which nothing is said as following from the places. */
    public DraftWhere(
            boolean online,
            @Nullable List<DraftPlace> places,
            @Nullable String zoneKind,
            @Nullable List<String> territories,
            @Nullable String nationalReason) {
        this.online = online;
        this.places = Typed.list(places);
        this.zoneKind = Typed.text(zoneKind).isBlank() ? BY_PLACES : Typed.text(zoneKind);
        this.territories = Typed.codes(territories);
        this.nationalReason = Typed.text(nationalReason);
    }

    /** The same with other places. */
    public DraftWhere with(List<DraftPlace> next) {
        return new DraftWhere(online, next, zoneKind, territories, nationalReason);
    }
}
