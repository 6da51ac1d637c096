package fr.repere.admin.freshness;

import java.util.Arrays;
import java.util.Optional;

/** What can be done to many fiches at once; each is shown before it is done. */
enum BulkAction {
    CONFIRM("confirmer"),
    ARCHIVE("archiver"),
    REMIND("relancer");

    private final String slug;

    BulkAction(String slug) {
        this.slug = slug;
    }

    /** Its name in forms and message keys. */
    public String slug() {
        return slug;
    }

    static Optional<BulkAction> findBySlug(String slug) {
        return Arrays.stream(values())
                .filter(action -> action.slug.equals(slug))
                .findFirst();
    }

    /** Whether it would change this fiche. */
    boolean applies(KeptFiche fiche) {
        return switch (this) {
            case CONFIRM -> fiche.isConfirmable();
            case ARCHIVE -> true;
            case REMIND -> "PUBLISHED".equals(fiche.status());
        };
    }
}
