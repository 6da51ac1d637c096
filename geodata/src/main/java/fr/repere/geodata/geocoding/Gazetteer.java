package fr.repere.geodata.geocoding;

import fr.repere.geodata.fiche.Precision;
import fr.repere.geodata.importing.locating.FreeAddress;
import fr.repere.geodata.territory.Commune;
import fr.repere.geodata.territory.PlaceName;
import fr.repere.geodata.territory.Territories;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The communes and postal codes of the reference territories, without any network. It knows no streets: every point is that of a
 * commune at best, and a question with a street is answered with a low score.
 */
public final class Gazetteer implements Geocoder {

    private static final double COMMUNE_ASKED = 1.0;
    private static final double COMMUNE_LIKELY = 0.8;
    private static final double STREET_ASKED = 0.4;
    private static final Pattern POSTAL_CODE = Pattern.compile("(?:^|\\D)(\\d{3,5})(?=\\D|$)");
    private static final Comparator<Commune> BIGGEST_FIRST =
            Comparator.comparingLong(Commune::population).reversed().thenComparing(Commune::code);

    private final Supplier<Territories> territories;
    private volatile @Nullable CommuneNames names;

    /** A gazetteer of the territories as they are at each question. */
    public Gazetteer(Supplier<Territories> territories) {
        this.territories = territories;
    }

    @Override
    public Answer suggest(String typed, int most) {
        String folded = PlaceName.fold(typed);
        if (folded.replace(" ", "").length() < FEWEST_LETTERS) {
            return answer(List.of());
        }
        CommuneNames known = names();
        Set<Commune> found = new LinkedHashSet<>(byPostalCode(typed, known));
        if (found.isEmpty()) {
            found.addAll(byLastWords(folded, known));
        }
        return answer(found.stream()
                .sorted(BIGGEST_FIRST)
                .limit(most)
                .map(commune -> found(commune, null, COMMUNE_LIKELY))
                .toList());
    }

    @Override
    public Answer locate(AddressQuestion question) {
        List<Commune> communes = communesOf(question);
        if (communes.size() != 1) {
            return answer(List.of());
        }
        double score = question.street() == null ? COMMUNE_ASKED : STREET_ASKED;
        return answer(List.of(found(communes.getFirst(), question.postalCode(), score)));
    }

    /** The only commune that all parts of an address agree on, or those between which it does not decide. */
    private List<Commune> communesOf(AddressQuestion question) {
        Territories ground = territories.get();
        if (question.commune() != null) {
            return ground.findCommune(question.commune()).stream().toList();
        }
        FreeAddress parts = FreeAddress.parse(question.line());
        String postalCode = question.postalCode() == null ? parts.postalCode() : question.postalCode();
        String city = question.city() == null ? parts.city() : question.city();
        List<Commune> served = postalCode == null ? List.of() : ground.listCommunesByPostalCode(postalCode);
        List<Commune> named = ground.listCommunesByName(city);
        if (postalCode == null) {
            return named;
        }
        List<Commune> both = named.stream().filter(served::contains).toList();
        return both.isEmpty() ? served : both;
    }

    /** The communes that a typed postal code, whole or begun, serves, and whose name begins as what follows it. */
    private static List<Commune> byPostalCode(String typed, CommuneNames known) {
        Matcher matcher = POSTAL_CODE.matcher(typed);
        List<Commune> found = new ArrayList<>();
        while (matcher.find()) {
            String after = PlaceName.fold(typed.substring(matcher.end()));
            found = known.servedFrom(matcher.group(1)).stream()
                    .filter(commune -> PlaceName.fold(commune.name()).startsWith(after))
                    .toList();
        }
        return found;
    }

    /** The communes whose name begins as the last words do, as many of them as possible: a street may stand before. */
    private static List<Commune> byLastWords(String folded, CommuneNames known) {
        String words = folded;
        while (words.length() >= FEWEST_LETTERS) {
            List<Commune> found = known.namedFrom(words);
            if (!found.isEmpty()) {
                return found;
            }
            int blank = words.indexOf(' ');
            words = blank < 0 ? "" : words.substring(blank + 1);
        }
        return List.of();
    }

    private CommuneNames names() {
        Territories current = territories.get();
        CommuneNames known = names;
        if (known == null || !known.isOf(current)) {
            known = new CommuneNames(current);
            names = known;
        }
        return known;
    }

    private static FoundAddress found(Commune commune, @Nullable String postalCode, double score) {
        String code = postalCode != null && commune.postalCodes().contains(postalCode)
                ? postalCode
                : commune.postalCodes().stream().findFirst().orElse(null);
        String label = code == null ? commune.name() : code + " " + commune.name();
        return new FoundAddress(
                label, null, code, commune.code(), commune.name(), commune.point(), score, precision(commune));
    }

    private static Precision precision(Commune commune) {
        return switch (commune.precision()) {
            case "commune" -> Precision.COMMUNE;
            case "postal-code" -> Precision.POSTAL_CODE;
            default -> Precision.DEPARTEMENT;
        };
    }

    private static Answer answer(List<FoundAddress> found) {
        return new Answer(found, true);
    }
}
