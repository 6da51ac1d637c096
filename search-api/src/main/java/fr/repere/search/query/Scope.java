package fr.repere.search.query;

import java.util.Locale;

/**
 * Why a fiche is in a result, from the strongest to the weakest link with the place asked for. A fiche is in exactly one
 * scope of a result: the strongest that fits.
 */
public enum Scope {
    /** One of its places stands in the territory. */
    INSIDE,
    /** Its zone names the territory, a territory around it, or one in it. */
    COVERS,
    /** One of its places stands within the radius around the territory or point. */
    NEAR,
    /** It concerns the whole country or is held online, and has no stronger link. */
    NATIONAL,
    /** No place was asked for. */
    ANYWHERE;

    /** The name used in answers and cursors. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the scope depends on the place asked for. */
    public boolean isLocal() {
        return this == INSIDE || this == COVERS || this == NEAR;
    }
}
