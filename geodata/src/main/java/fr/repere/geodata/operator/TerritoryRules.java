package fr.repere.geodata.operator;

import fr.repere.geodata.operator.InvalidTerritory.Violation;
import fr.repere.geodata.territory.Commune;
import fr.repere.geodata.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that every named territory keeps by itself, whoever writes it: a form, a file or a test. */
final class TerritoryRules {

    static final int LONGEST_SLUG = 80;

    /** The page of a new territory stands where that of such a slug would. */
    private static final String TAKEN_BY_A_PAGE = "new";

    /** As long as the title of a document may be. */
    private static final int LONGEST_NAME = 120;

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_ADDRESS = 2_000;
    /** A search in a territory looks around each of its parts. */
    private static final int MOST_PARTS = 200;

    private final List<Violation> violations = new ArrayList<>();

    private TerritoryRules() {}

    static void check(String slug, TerritoryContent content, Territories ground) {
        TerritoryRules rules = new TerritoryRules();
        rules.slug(slug);
        rules.name(content.name());
        rules.parts(content.parts(), ground);
        rules.validity(content.validity());
        rules.contact(content.contact());
        if (!rules.violations.isEmpty()) {
            throw InvalidTerritory.because(rules.violations);
        }
    }

    private void slug(String slug) {
        require(
                slug.matches("[a-z0-9]+(-[a-z0-9]+)*")
                        && slug.length() <= LONGEST_SLUG
                        && !slug.equals(TAKEN_BY_A_PAGE),
                "slug",
                "l'identifiant « %s » ne convient pas ; des lettres sans accent, des chiffres et des tirets, %d caractères au plus, autre que « %s »"
                        .formatted(slug, LONGEST_SLUG, TAKEN_BY_A_PAGE));
    }

    private void name(String name) {
        require(!name.isEmpty(), "name", "le nom manque ; écrivez celui de l'opérateur ou du territoire");
        notLonger("name", name, LONGEST_NAME);
    }

    private void parts(List<Part> parts, Territories ground) {
        require(!parts.isEmpty(), "parts", "aucune partie ; donnez au moins un code, comme departement:21");
        require(
                parts.size() <= MOST_PARTS,
                "parts",
                "%d parties, %d au plus ; nommez des territoires plus larges".formatted(parts.size(), MOST_PARTS));
        parts.forEach(part -> known(part, ground));
    }

    private void known(Part part, Territories ground) {
        boolean known = switch (part.kind()) {
            case REGION -> ground.findRegion(part.code()).isPresent();
            case DEPARTEMENT -> ground.findDepartement(part.code()).isPresent();
            case EPCI -> ground.findEpci(part.code()).isPresent();
            case COMMUNE -> isPresentCommune(part, ground);
        };
        require(
                known,
                "parts",
                "aucun territoire n'a le code « %s » ; vérifiez-le (code INSEE, SIREN pour un EPCI)"
                        .formatted(part.qualified()));
    }

    /** A former commune or an arrondissement is only a part of the commune that it resolves to: nobody is widened in silence. */
    private boolean isPresentCommune(Part part, Territories ground) {
        Optional<Commune> commune = ground.findCommune(part.code());
        commune.filter(present -> !present.code().equals(part.code()))
                .ifPresent(present -> require(
                        false,
                        "parts",
                        "« %s » est une ancienne commune ou un arrondissement de %s ; écrivez commune:%s si c'est elle que vous voulez"
                                .formatted(part.qualified(), present.name(), present.code())));
        return commune.isPresent();
    }

    private void validity(Validity validity) {
        require(
                validity.to() == null || !validity.to().isBefore(validity.from()),
                "validTo",
                "la fin précède le début ; la fin est le dernier jour, compris");
        require(
                isCivil(validity.from().getYear())
                        && (validity.to() == null || isCivil(validity.to().getYear())),
                "validFrom",
                "une date hors de 1900 à 2200 ; vérifiez l'année");
    }

    private static boolean isCivil(int year) {
        return year >= 1900 && year <= 2200;
    }

    private void contact(Contact contact) {
        notLonger("service", contact.service(), LONGEST_TEXT);
        notLonger("phone", contact.phone(), LONGEST_TEXT);
        notLonger("mail", contact.mail(), LONGEST_TEXT);
        notLonger("website", contact.website(), LONGEST_ADDRESS);
        String website = contact.website();
        require(
                website == null || website.matches("(?i)https?://\\S+"),
                "website",
                "l'adresse du site doit commencer par https:// ou http://");
    }

    private void notLonger(String field, @Nullable String text, int longest) {
        require(
                text == null || text.length() <= longest,
                field,
                "plus de %d caractères ; raccourcissez".formatted(longest));
    }

    private void require(boolean kept, String field, String reason) {
        if (!kept) {
            violations.add(new Violation(field, reason));
        }
    }
}
