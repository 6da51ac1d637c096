package fr.repere.geodata.fiche;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.InvalidFiche.Violation;
import fr.repere.geodata.theme.Need;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that every fiche keeps, whoever writes it: a form, an import or a test. */
final class FicheRules {

    private static final int LONGEST_TITLE = 300;
    private static final int OLDEST = 120;

    private final List<Violation> violations = new ArrayList<>();

    private FicheRules() {}

    /** Checks what holds for both kinds. */
    static FicheRules check(FicheContent content) {
        FicheRules rules = new FicheRules();
        rules.french(content.texts().get(Language.FR));
        rules.classification(content.classification());
        rules.age(content.criteria());
        rules.price(content.criteria());
        content.places().forEach(rules::place);
        return rules;
    }

    void demarche(FicheContent content) {
        require(
                content.places().isEmpty(),
                "places",
                "une démarche est nationale et n'a pas de lieu ; retirez les lieux");
        Zone zone = content.zone();
        require(zone == null || zone.national(), "zone", "une démarche concerne tout le pays ; retirez la zone");
    }

    void dispositif(FicheContent content, Zone zone) {
        boolean somewhere = !content.places().isEmpty() || content.online() || !zone.isNone();
        require(
                somewhere,
                "places",
                "ni lieu, ni zone, ni en ligne : personne ne trouverait cette fiche ; indiquez au moins l'un des trois");
        require(
                content.places().isEmpty() || !zone.isNone(),
                "zone",
                "aucun lieu n'est situé dans un département ; donnez un code INSEE, un code postal ou un point en France");
    }

    void throwIfBroken() {
        if (!violations.isEmpty()) {
            throw InvalidFiche.because(violations);
        }
    }

    private void french(@Nullable FicheText text) {
        if (text == null || text.title().isBlank()) {
            require(false, "title", "le titre en français manque");
            return;
        }
        require(
                text.title().length() <= LONGEST_TITLE,
                "title",
                "le titre dépasse " + LONGEST_TITLE + " caractères ; raccourcissez-le");
    }

    private void classification(Classification classification) {
        require(
                classification.secondary().size() <= 2,
                "secondaryThemes",
                "plus de deux thèmes secondaires ; gardez les deux plus utiles");
        for (Need need : classification.needs()) {
            require(
                    classification.has(need.theme()),
                    "needs",
                    "le besoin « %s » relève du thème « %s », que la fiche n'a pas"
                            .formatted(need.code(), need.theme().code()));
        }
    }

    private void age(Criteria criteria) {
        Integer min = criteria.ageMin();
        Integer max = criteria.ageMax();
        require(min == null || (min >= 0 && min <= OLDEST), "age", "l'âge minimal n'est pas entre 0 et " + OLDEST);
        require(max == null || (max >= 0 && max <= OLDEST), "age", "l'âge maximal n'est pas entre 0 et " + OLDEST);
        require(min == null || max == null || min <= max, "age", "l'âge minimal dépasse l'âge maximal");
    }

    private void price(Criteria criteria) {
        require(
                criteria.amounts() == null || "pay".equals(criteria.price()),
                "price",
                "un montant est donné alors que la fiche n'est pas payante");
    }

    private void place(Place place) {
        require(
                (place.point() == null) == (place.precision() == null),
                "places",
                "un point va avec sa précision, et l'inverse");
        require(
                place.commune() != null || place.departement() != null || place.point() != null,
                "places",
                "un lieu n'a ni commune, ni département, ni point");
    }

    private void require(boolean kept, String field, String reason) {
        if (!kept) {
            violations.add(new Violation(field, reason));
        }
    }
}
