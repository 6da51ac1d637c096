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
            Map.entry(Facet.STATUS, FicheFields.STATUSES),
            Map.entry(Facet.PROFILE, FicheFields.PROFILES),
            Map.entry(Facet.LEVEL, FicheFields.FRENCH_LEVELS),
            Map.entry(Facet.RECEPTION_LANGUAGE, FicheFields.RECEPTION_LANGUAGES),
            Map.entry(Facet.PRICE, FicheFields.PRICE),
            Map.entry(Facet.DAY, FicheFields.DAYS),
            Map.entry(Facet.MODE, FicheFields.MODES),
            Map.entry(Facet.CONDITION, FicheFields.CONDITIONS),
            Map.entry(Facet.REFERRAL, FicheFields.REFERRAL),
            Map.entry(Facet.STRUCTURE, FicheFields.STRUCTURE_ID),
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
