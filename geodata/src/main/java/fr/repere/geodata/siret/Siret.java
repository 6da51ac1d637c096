package fr.repere.geodata.siret;

import fr.repere.geodata.siret.InvalidSiret.Reason;
import java.util.Optional;

/**
 * The number of one site: the SIREN of whom it belongs to and five digits more. All fourteen keep Luhn's rule, but for La Poste's sites:
 * their digits sum up to a multiple of five, and only its head office also keeps Luhn's.
 *
 * @param digits fourteen digits, nothing between them
 */
public record Siret(String digits) {

    static final int LENGTH = 14;

    /**
     * Checks the digits.
     *
     * @throws InvalidSiret when they are no SIRET
     */
    public Siret {
        if (!Digits.areAll(digits)) {
            throw new InvalidSiret(Reason.CHARACTERS, digits.length());
        }
        if (digits.length() == Siren.LENGTH && Digits.keepLuhn(digits)) {
            throw new InvalidSiret(Reason.SIREN_ONLY, digits.length());
        }
        if (digits.length() != LENGTH) {
            throw new InvalidSiret(Reason.LENGTH, digits.length());
        }
        if (!Digits.keepLuhn(digits) && !isSiteOfLaPoste(digits)) {
            throw new InvalidSiret(Reason.CHECKSUM, digits.length());
        }
        if (!Digits.keepLuhn(digits.substring(0, Siren.LENGTH))) {
            throw new InvalidSiret(Reason.CHECKSUM, digits.length());
        }
    }

    /**
     * The SIRET that somebody typed or pasted, whatever stands between its digits.
     *
     * @throws InvalidSiret saying what is wrong with it
     */
    public static Siret read(String typed) {
        String digits = Digits.of(typed);
        if (digits.isEmpty()) {
            throw new InvalidSiret(Reason.EMPTY, 0);
        }
        return new Siret(digits);
    }

    /** The SIRET of a text that may be none, as imports bring them. */
    public static Optional<Siret> find(String text) {
        try {
            return Optional.of(read(text));
        } catch (InvalidSiret none) {
            return Optional.empty();
        }
    }

    /** Whose site it is. */
    public Siren siren() {
        return new Siren(digits.substring(0, Siren.LENGTH));
    }

    /** As people read it: {@code 356 000 000 00048}, with narrow no-break spaces. */
    public String readable() {
        return siren().readable() + "\u202f" + digits.substring(Siren.LENGTH);
    }

    private static boolean isSiteOfLaPoste(String digits) {
        return digits.startsWith(Siren.LA_POSTE.digits()) && Digits.sum(digits) % 5 == 0;
    }
}
