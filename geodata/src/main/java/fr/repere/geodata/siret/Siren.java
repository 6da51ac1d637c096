package fr.repere.geodata.siret;

/**
 * The number of a company, association or public body: nine digits that keep Luhn's rule.
 *
 * @param digits nine digits, nothing between them
 */
public record Siren(String digits) {

    /** The one whose sites keep a rule of their own. */
    public static final Siren LA_POSTE = new Siren("356000000");

    static final int LENGTH = 9;

    /**
     * Checks the digits.
     *
     * @throws InvalidSiret when they are no SIREN
     */
    public Siren {
        if (digits.length() != LENGTH || !Digits.areAll(digits)) {
            throw new InvalidSiret(InvalidSiret.Reason.LENGTH, digits.length());
        }
        if (!Digits.keepLuhn(digits)) {
            throw new InvalidSiret(InvalidSiret.Reason.CHECKSUM, digits.length());
        }
    }

    /** As people read it: {@code 356 000 000}, with narrow no-break spaces. */
    public String readable() {
        return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u202f");
    }
}
