package fr.repere.admin.review.attachment;

import java.util.Locale;

/** A file that is not taken, and why, in words of the bundle {@code review}. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    private FileRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    static FileRefused because(Reason reason) {
        return new FileRefused(reason);
    }

    /** One more file than a dossier holds. */
    public static FileRefused tooMany() {
        return because(Reason.TOO_MANY_FILES);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Why a file is not taken; each has words that say what to do. */
    public enum Reason {
        EMPTY,
        TOO_BIG,
        OTHER_KIND,
        UNREADABLE_PICTURE,
        TOO_MANY_PIXELS,
        UNREADABLE_PDF,
        LOCKED_PDF,
        ACTIVE_PDF,
        MIXED_PDF,
        TOO_MANY_PAGES,
        TOO_MANY_FILES;

        /** The key of its words. */
        public String key() {
            return "review.file." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
