package fr.repere.search.ogc;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.query.Facet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** By which properties fiches, places and territories can be narrowed down. */
@Component
class Queryables {

    private static final Map<Facet, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry(Facet.THEME, "Thème, principal ou secondaire"),
            Map.entry(Facet.NEED, "Besoin"),
            Map.entry(Facet.KIND, "Dispositif ou démarche"),
            Map.entry(Facet.STATUS, "Statut de séjour accepté"),
            Map.entry(Facet.PROFILE, "Public"),
            Map.entry(Facet.LEVEL, "Niveau de français"),
            Map.entry(Facet.RECEPTION_LANGUAGE, "Langue parlée à l'accueil (code ISO 639)"),
            Map.entry(Facet.PRICE, "Gratuit ou payant"),
            Map.entry(Facet.DAY, "Jour"),
            Map.entry(Facet.MODE, "Sur place ou à distance"),
            Map.entry(Facet.CONDITION, "Document ou condition demandés"),
            Map.entry(Facet.REFERRAL, "Qui peut orienter"),
            Map.entry(Facet.STRUCTURE, "Identifiant de la structure"),
            Map.entry(Facet.AVAILABLE_IN, "Langue dans laquelle la fiche est écrite"));

    private static final Queryable REGION = Queryable.text("region", "Code INSEE de la région", List.of());
    private static final Queryable DEPARTEMENT = Queryable.text("departement", "Code INSEE du département", List.of());
    private static final Queryable EPCI = Queryable.text("epci", "Code SIREN de l'intercommunalité", List.of());
    private static final Queryable COMMUNE = Queryable.text("commune", "Code INSEE de la commune", List.of());

    private final Vocabulary vocabulary;

    Queryables(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Of fiches and of their places. */
    List<Queryable> ofFiches() {
        List<Queryable> all = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            all.add(Queryable.text(facet.code(), DESCRIPTIONS.getOrDefault(facet, facet.code()), allowed(facet)));
        }
        all.addAll(List.of(REGION, DEPARTEMENT, EPCI, COMMUNE));
        all.add(Queryable.text("source", "D'où la fiche a été importée", List.of()));
        all.add(Queryable.flag("national", "Si la fiche concerne toute la France"));
        all.add(Queryable.flag("online", "Si cela se passe en ligne"));
        return all;
    }

    /** Of territories: the larger ones that they lie in. */
    static List<Queryable> ofTerritories(String kind) {
        return switch (kind) {
            case "commune", "territory" -> List.of(REGION, DEPARTEMENT, EPCI);
            case "epci" -> List.of(REGION, DEPARTEMENT);
            case "departement" -> List.of(REGION);
            default -> List.of();
        };
    }

    private List<String> allowed(Facet facet) {
        return switch (facet) {
            case THEME -> vocabulary.themeCodes();
            case NEED -> vocabulary.needCodes();
            case AVAILABLE_IN ->
                Arrays.stream(Language.values()).map(Language::code).toList();
            default ->
                facet.vocabularyGroup()
                        .map(group ->
                                List.copyOf(vocabulary.words(group, Language.FR).keySet()))
                        .orElse(List.of());
        };
    }
}
