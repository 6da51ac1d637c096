package fr.repere.geodata.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of all facets of a fiche in one field, each behind the name of its own field ({@code criteria.days:mon}). Counting one
 * field of two hundred values costs the engine a quarter of counting fourteen fields.
 */
public final class FacetValues {

    /** Stands for a criterion that the fiche does not state; no code looks like it. */
    public static final String NOT_STATED = "~";

    /** Behind it stands one of {@link #NATIONAL}, {@link #ONLINE} and {@link #LOCAL}. */
    public static final String REACH = "reach";

    /** It concerns the whole country. */
    public static final String NATIONAL = "national";
    /** It is held online and does not concern the whole country. */
    public static final String ONLINE = "online";
    /** Neither. */
    public static final String LOCAL = "local";

    private static final String DEMARCHE = "demarche";
    private static final CriteriaDocument NOTHING_STATED = new CriteriaDocument(
            List.of(), List.of(), null, List.of(), List.of(), null, List.of(), null, null, List.of(), List.of(),
            List.of(), List.of());

    private FacetValues() {}

    /** A value of a field as it stands in the common one. */
    public static String of(String field, String value) {
        return field + ":" + value;
    }

    /** A structure as its facet shows it: its id, a space, its name. */
    public static String named(StructureDocument structure) {
        return structure.id() + " " + structure.name();
    }

    /** All values of a fiche. */
    static List<String> of(FicheDocument fiche) {
        List<String> all = new ArrayList<>();
        add(all, FicheFields.KIND, List.of(fiche.kind()));
        add(all, FicheFields.THEMES, fiche.themes());
        add(all, FicheFields.NEEDS, fiche.needs());
        add(all, FicheFields.LANGUAGES, fiche.languages());
        CriteriaDocument criteria = Optional.ofNullable(fiche.criteria()).orElse(NOTHING_STATED);
        addStated(all, FicheFields.STATUSES, criteria.statuses());
        addStated(all, FicheFields.PROFILES, criteria.profiles());
        addStated(all, FicheFields.FRENCH_LEVELS, criteria.frenchLevels());
        addStated(all, FicheFields.RECEPTION_LANGUAGES, criteria.receptionLanguages());
        addStated(
                all,
                FicheFields.PRICE,
                Optional.ofNullable(criteria.price()).stream().toList());
        addStated(all, FicheFields.DAYS, criteria.days());
        addStated(all, FicheFields.MODES, criteria.modes());
        addStated(all, FicheFields.CONDITIONS, criteria.conditions());
        addStated(all, FicheFields.REFERRAL, criteria.referral());
        all.add(of(REACH, reach(fiche)));
        return all;
    }

    private static String reach(FicheDocument fiche) {
        if (fiche.national() || fiche.kind().equals(DEMARCHE)) {
            return NATIONAL;
        }
        return fiche.online() ? ONLINE : LOCAL;
    }

    private static void add(List<String> all, String field, List<String> values) {
        values.forEach(value -> all.add(of(field, value)));
    }

    private static void addStated(List<String> all, String field, List<String> values) {
        add(all, field, values.isEmpty() ? List.of(NOT_STATED) : values);
    }
}
