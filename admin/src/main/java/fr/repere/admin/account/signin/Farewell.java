package fr.repere.admin.account.signin;

/** Where who signed in elsewhere signs out there too. */
public final class Farewell {

    /** The session attribute that holds the address. */
    public static final String ATTRIBUTE = "elsewhere.farewell";

    private Farewell() {}
}
