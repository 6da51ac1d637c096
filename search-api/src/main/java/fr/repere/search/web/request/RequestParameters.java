package fr.repere.search.web.request;

import fr.repere.search.query.InvalidParameter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** The parameters of a request, each checked when it is asked for. Every method throws {@link InvalidParameter}. */
public final class RequestParameters {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{1,20})?([eE]-\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    /** What a decoder puts where bytes are not UTF-8. */
    private static final char NOT_UTF_8 = '\uFFFD';

    private final MultiValueMap<String, String> given;

    public RequestParameters(MultiValueMap<String, String> given) {
        this.given = given;
    }

    /** Refuses every parameter that is not in the list: a misspelt filter must not silently widen a search. */
    public RequestParameters onlyKnown(Set<String> names) {
        for (String name : given.keySet()) {
            if (!names.contains(name)) {
                String allowed = String.join(", ", names.stream().sorted().toList());
                throw InvalidParameter.because(
                        printable(name),
                        printable(String.join(",", values(name))),
                        allowed,
                        "Le paramètre « %s » n'existe pas. Paramètres admis : %s.".formatted(printable(name), allowed));
            }
        }
        return this;
    }

    /** The values of a parameter, empty ones left out. */
    public List<String> all(String name) {
        List<String> values = values(name);
        values.forEach(value -> checkCharacters(name, value));
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The value of a parameter that may be given once. */
    public Optional<String> one(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw InvalidParameter.because(
                    name,
                    String.join(", ", values),
                    "une seule valeur",
                    "Le paramètre « %s » ne peut être donné qu'une fois.".formatted(name));
        }
        return values.stream().findFirst();
    }

    /** A text of limited length. */
    public Optional<String> text(String name, int longest) {
        Optional<String> value = one(name);
        if (value.filter(text -> text.length() > longest).isPresent()) {
            throw InvalidParameter.because(
                    name,
                    value.orElse(""),
                    "%d caractères au plus".formatted(longest),
                    "Le paramètre « %s » est trop long : %d caractères, %d au plus."
                            .formatted(name, value.orElse("").length(), longest));
        }
        return value;
    }

    /** A whole number between two bounds. */
    public OptionalInt whole(String name, int least, int most) {
        Optional<String> value = one(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        String allowed = "un nombre entier de %d à %d".formatted(least, most);
        if (!WHOLE.matcher(value.get()).matches()) {
            throw InvalidParameter.notAllowed(name, value.get(), allowed);
        }
        int number = Integer.parseInt(value.get());
        if (number < least || number > most) {
            throw InvalidParameter.notAllowed(name, value.get(), allowed);
        }
        return OptionalInt.of(number);
    }

    /** A decimal between two bounds, written with a point, and with an exponent as programs write small ones. */
    public OptionalDouble decimal(String name, double least, double most, String allowed) {
        Optional<String> value = one(name);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!DECIMAL.matcher(value.get()).matches()) {
            throw InvalidParameter.notAllowed(name, value.get(), allowed);
        }
        double number = Double.parseDouble(value.get());
        if (number < least || number > most) {
            throw InvalidParameter.notAllowed(name, value.get(), allowed);
        }
        return OptionalDouble.of(number);
    }

    /** One code out of a list. */
    public Optional<String> choice(String name, List<String> allowed) {
        Optional<String> value = one(name);
        value.filter(code -> !allowed.contains(code)).ifPresent(unknown -> {
            throw InvalidParameter.notAllowed(name, unknown, String.join(", ", allowed));
        });
        return value;
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag(String name) {
        return choice(name, List.of("true", "false")).map(Boolean::valueOf);
    }

    /** Codes out of a list, each at most once. */
    public List<String> codes(String name, List<String> allowed) {
        List<String> values = all(name).stream().distinct().toList();
        values.stream().filter(value -> !allowed.contains(value)).findFirst().ifPresent(unknown -> {
            throw InvalidParameter.notAllowed(name, unknown, String.join(", ", allowed));
        });
        return values;
    }

    /** Whether a parameter has a value. */
    public boolean has(String name) {
        return values(name).stream().anyMatch(value -> !value.isBlank());
    }

    private List<String> values(String name) {
        List<String> values = given.get(name);
        return values == null ? List.of() : values;
    }

    /** JSON can spell one half of a surrogate pair; there are no bytes for it in UTF-8. */
    private static boolean hasHalfCharacter(String value) {
        return value.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    private static void checkCharacters(String name, String value) {
        if (value.indexOf(NOT_UTF_8) >= 0 || hasHalfCharacter(value)) {
            throw InvalidParameter.because(
                    name,
                    printable(value),
                    "un texte en UTF-8",
                    "Le paramètre « %s » n'est pas un texte en UTF-8 valide.".formatted(name));
        }
        if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')) {
            throw InvalidParameter.because(
                    name,
                    printable(value),
                    "un texte sans caractère de contrôle",
                    "Le paramètre « %s » contient un caractère de contrôle.".formatted(name));
        }
    }

    /** A text that can be shown and sent: without control characters and halves of characters. */
    public static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD");
    }
}
