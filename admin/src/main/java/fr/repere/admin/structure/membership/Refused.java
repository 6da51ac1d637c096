package fr.repere.admin.structure.membership;

import java.util.Locale;

/** Something that the rules of membership forbid; nothing was changed. Each reason has words that say what to do instead. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    Refused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Reasons; the name in lower case is part of the key of its words. */
    public enum Reason {
        NOT_A_MEMBER,
        NOT_AN_ADMINISTRATOR,
        ALREADY_A_MEMBER,
        LAST_ADMINISTRATOR,
        NO_MAIL_ADDRESS,
        TOO_MANY_INVITATIONS,
        INVITATION_UNKNOWN,
        INVITATION_USED,
        INVITATION_WITHDRAWN,
        INVITATION_EXPIRED,
        INVITATION_FOR_ANOTHER_MAIL,
        KEY_EMPTY,
        KEY_UNKNOWN,
        KEY_USED,
        KEY_REVOKED,
        KEY_EXPIRED,
        FUNCTION_MISSING,
        ALREADY_ASKED,
        ALREADY_DECIDED;

        /** As part of a message key. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
