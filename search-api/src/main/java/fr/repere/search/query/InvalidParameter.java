package fr.repere.search.query;

/** A parameter that cannot be accepted. Its message, in French, says what is wrong and is shown to the caller. */
public final class InvalidParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    private final String parameter;
    private final String value;
    private final String allowed;

    private InvalidParameter(String parameter, String value, String allowed, String message) {
        super(message);
        this.parameter = parameter;
        this.value = shown(value);
        this.allowed = allowed;
    }

    /** Cut when long, but never in the middle of a character: one half could not be written in an answer. */
    private static String shown(String value) {
        if (value.length() <= SHOWN) {
            return value;
        }
        boolean inCharacter = Character.isHighSurrogate(value.charAt(SHOWN - 1));
        return value.substring(0, inCharacter ? SHOWN - 1 : SHOWN) + "…";
    }

    /** A value outside what the parameter takes. */
    public static InvalidParameter notAllowed(String parameter, String value, String allowed) {
        return new InvalidParameter(
                parameter,
                value,
                allowed,
                "Le paramètre « %s » ne peut pas valoir « %s ». Valeurs admises : %s."
                        .formatted(parameter, shown(value), allowed));
    }

    /** A value that is wrong for a reason of its own. */
    public static InvalidParameter because(String parameter, String value, String allowed, String message) {
        return new InvalidParameter(parameter, value, allowed, message);
    }

    /** A cursor that was not made by this API, was changed on its way, or belongs to another search. */
    public static InvalidParameter cursor(String value, String message) {
        return new InvalidParameter("after", value, "le « next » d'une réponse à la même recherche", message);
    }

    /** The parameter's name in the request. */
    public String parameter() {
        return parameter;
    }

    /** The value as given, cut when long. */
    public String value() {
        return value;
    }

    /** What would have been accepted, in French. */
    public String allowed() {
        return allowed;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
