package fr.repere.search.elastic;

import fr.repere.geodata.document.FicheFields;
import fr.repere.search.query.Facet;
import java.util.Map;

/** In which field the values of a facet stand. */
final class FacetFields {

    private static final Map<Facet, String> FIELDS = Map.ofEntries(
            Map.entry(Facet.THEME, FicheFields.THEMES),
            Map.entry(Facet.NEED, FicheFields.NEEDS),
            Map.entry(Facet.KIND, FicheFields.KIND),
            Map.entry(Facet.STATUS, "criteria.statuses"),
            Map.entry(Facet.PROFILE, "criteria.profiles"),
            Map.entry(Facet.LEVEL, "criteria.frenchLevels"),
            Map.entry(Facet.RECEPTION_LANGUAGE, "criteria.receptionLanguages"),
            Map.entry(Facet.PRICE, "criteria.price"),
            Map.entry(Facet.DAY, "criteria.days"),
            Map.entry(Facet.MODE, "criteria.modes"),
            Map.entry(Facet.CONDITION, "criteria.conditions"),
            Map.entry(Facet.REFERRAL, "criteria.referral"),
            Map.entry(Facet.STRUCTURE, "structure.id"),
            Map.entry(Facet.AVAILABLE_IN, FicheFields.LANGUAGES));

    private FacetFields() {}

    static String of(Facet facet) {
        String field = FIELDS.get(facet);
        if (field == null) {
            throw new IllegalStateException("no field for " + facet);
        }
        return field;
    }
}
