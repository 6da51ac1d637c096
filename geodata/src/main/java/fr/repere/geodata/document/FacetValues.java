package fr.repere.geodata.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of all facets of a fiche in one field, as {@code reach/field:value}, such as {@code local/criteria.days:mon}. Counting
 * one field of some hundred values costs the engine a fraction of counting fourteen fields; and as each value says how far its fiche
 * reaches, one count tells apart what is local, national and online.
 */
public final class FacetValues {

    /** Stands for a criterion that the fiche does not state; no code looks like it. */
    public static final String NOT_STATED = "~";

    /** A field that every fiche has once, with the value {@link #EVERY}: to count fiches. */
    public static final String FICHE = "fiche";

    /** The value of {@link #FICHE}. */
    public static final String EVERY = "*";

    private static final CriteriaDocument NOTHING_STATED = new CriteriaDocument(
            List.of(), List.of(), null, List.of(), List.of(), null, List.of(), null, null, List.of(), List.of(),
            List.of(), List.of());

    private FacetValues() {}

    /** A value of a field of a fiche with this reach, as it stands in the common field. */
    public static String of(Reach reach, String field, String value) {
        return reach.code() + "/" + field + ":" + value;
    }

    /** A regular expression for all values of a field, whatever the reach. */
    public static String all(String field) {
        return "[a-z]+/" + field.replace(".", "\\.") + ":.*";
    }

    /** A structure as its facet counts it: reach, id, a space, name. */
    static String named(FicheDocument fiche, StructureDocument structure) {
        return Reach.of(fiche).code() + "/" + structure.id() + " " + structure.name();
    }

    /** All values of a fiche. */
    static List<String> of(FicheDocument fiche) {
        Values all = new Values(Reach.of(fiche), new ArrayList<>());
        all.add(FicheFields.KIND, List.of(fiche.kind()));
        all.add(FicheFields.THEMES, fiche.themes());
        all.add(FicheFields.NEEDS, fiche.needs());
        all.add(FicheFields.LANGUAGES, fiche.languages());
        CriteriaDocument criteria = Optional.ofNullable(fiche.criteria()).orElse(NOTHING_STATED);
        all.addStated(FicheFields.STATUSES, criteria.statuses());
        all.addStated(FicheFields.PROFILES, criteria.profiles());
        all.addStated(FicheFields.FRENCH_LEVELS, criteria.frenchLevels());
        all.addStated(FicheFields.RECEPTION_LANGUAGES, criteria.receptionLanguages());
        all.addStated(
                FicheFields.PRICE,
                Optional.ofNullable(criteria.price()).stream().toList());
        all.addStated(FicheFields.DAYS, criteria.days());
        all.addStated(FicheFields.MODES, criteria.modes());
        all.addStated(FicheFields.CONDITIONS, criteria.conditions());
        all.addStated(FicheFields.REFERRAL, criteria.referral());
        all.add(FICHE, List.of(EVERY));
        return all.list();
    }

    private record Values(Reach reach, List<String> list) {

        void add(String field, List<String> values) {
            values.forEach(value -> list.add(of(reach, field, value)));
        }

        void addStated(String field, List<String> values) {
            add(field, values.isEmpty() ? List.of(NOT_STATED) : values);
        }
    }
}
