package fr.repere.search.world;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A few real places, and fiches written so that each promise of the API has its example. */
public final class Burgundy {

    public static final PointDocument DIJON = new PointDocument(5.0415, 47.322);
    /** Twelve kilometres south of Dijon's centre. */
    public static final PointDocument GEVREY = new PointDocument(4.967, 47.226);

    public static final PointDocument LYON = new PointDocument(4.8357, 45.764);

    private static final String BOX_AROUND_COTE_D_OR =
            "{\"type\":\"Polygon\",\"coordinates\":[[[4.1,46.9],[5.5,46.9],[5.5,48.0],[4.1,48.0],[4.1,46.9]]]}";

    private Burgundy() {}

    /** Dijon and around, Paris with its arrondissements, two towns called Saint-Denis, and what they lie in. */
    public static List<TerritoryDocument> territories() {
        return List.of(
                territory("region:27", "Bourgogne-Franche-Comté", List.of(), List.of(), 2_800_000, null, null),
                territory("region:11", "Île-de-France", List.of(), List.of(), 12_000_000, null, null),
                territory(
                        "departement:21",
                        "Côte-d'Or",
                        List.of("region:27"),
                        List.of(),
                        535_000,
                        DIJON,
                        BOX_AROUND_COTE_D_OR),
                territory("departement:69", "Rhône", List.of("region:84"), List.of(), 1_900_000, LYON, null),
                territory(
                        "departement:75",
                        "Paris",
                        List.of("region:11"),
                        List.of(),
                        2_100_000,
                        new PointDocument(2.35, 48.85),
                        null),
                territory(
                        "departement:93",
                        "Seine-Saint-Denis",
                        List.of("region:11"),
                        List.of(),
                        1_650_000,
                        new PointDocument(2.45, 48.9),
                        null),
                territory(
                        "departement:974",
                        "La Réunion",
                        List.of("region:04"),
                        List.of(),
                        870_000,
                        new PointDocument(55.5, -21.1),
                        null),
                territory(
                        "epci:242100410",
                        "Dijon Métropole",
                        List.of("departement:21", "region:27"),
                        List.of(),
                        255_000,
                        DIJON,
                        null),
                territory(
                        "commune:21231",
                        "Dijon",
                        List.of("epci:242100410", "departement:21", "region:27"),
                        List.of("21000"),
                        160_000,
                        DIJON,
                        null),
                territory(
                        "commune:21295",
                        "Gevrey-Chambertin",
                        List.of("departement:21", "region:27"),
                        List.of("21220"),
                        3_000,
                        GEVREY,
                        null),
                territory(
                        "commune:69123",
                        "Lyon",
                        List.of("departement:69", "region:84"),
                        List.of("69001", "69002"),
                        520_000,
                        LYON,
                        null),
                territory(
                        "commune:93066",
                        "Saint-Denis",
                        List.of("departement:93", "region:11"),
                        List.of("93200", "93210"),
                        113_000,
                        new PointDocument(2.3574, 48.9362),
                        null),
                territory(
                        "commune:97411",
                        "Saint-Denis",
                        List.of("departement:974", "region:04"),
                        List.of("97400"),
                        155_000,
                        new PointDocument(55.448, -20.882),
                        null),
                new TerritoryDocument(
                        "commune:75056",
                        "commune",
                        "75056",
                        "Paris",
                        List.of("departement:75", "region:11"),
                        List.of("commune:75111"),
                        List.of("Paris 11e Arrondissement"),
                        List.of("75001", "75011"),
                        2_100_000,
                        new PointDocument(2.3488, 48.8534),
                        "commune",
                        null));
    }

    /** One fiche per promise. */
    public static List<FicheDocument> fiches() {
        String[] inDijon = {"commune:21231", "epci:242100410", "departement:21", "region:27"};
        return List.of(
                FicheSample.dispositif("cours-dijon")
                        .formerly("cours-dijon-double")
                        .french(
                                "Cours de français pour débutants",
                                "Apprendre le français à l'école des adultes",
                                "Trois séances par semaine")
                        .in("ar", "دروس اللغة الفرنسية للمبتدئين", "تعلم الفرنسية", "ثلاث حصص في الأسبوع")
                        .older("ar", LocalDate.of(2026, 3, 14))
                        .themes("francais", "formation")
                        .names(Map.of("fr", "Apprendre le français", "ar", "تعلم الفرنسية"))
                        .place(DIJON, "Dijon", inDijon)
                        .document(),
                FicheSample.dispositif("logement-cote-d-or")
                        .french(
                                "Chercher un logement",
                                "Accompagnement vers un logement",
                                "Un conseiller aide à trouver un toit")
                        .themes("logement")
                        .zone(List.of("departement:21"), List.of("departement:21", "region:27"))
                        .document(),
                FicheSample.dispositif("zone-dijon")
                        .french("Transport à la demande", "Un minibus dans la ville", "Réservation la veille")
                        .themes("mobilite")
                        .zone(
                                List.of("commune:21231"),
                                List.of("commune:21231", "epci:242100410", "departement:21", "region:27"))
                        .document(),
                FicheSample.dispositif("cave-gevrey")
                        .french(
                                "Découvrir la viticulture",
                                "Stage de découverte dans les vignes",
                                "Deux jours avec des vignerons")
                        .themes("emploi")
                        .place(GEVREY, "Gevrey-Chambertin", "commune:21295", "departement:21", "region:27")
                        .document(),
                FicheSample.dispositif("cours-lyon")
                        .french("Cours de français à Lyon", "Apprendre le français", "Tous les matins")
                        .themes("francais")
                        .place(LYON, "Lyon", "commune:69123", "departement:69", "region:84")
                        .document(),
                FicheSample.dispositif("cours-en-ligne")
                        .french("Le français en ligne", "Des exercices de français à distance", "Un site gratuit")
                        .themes("francais")
                        .online()
                        .document(),
                FicheSample.demarche("carte-vitale")
                        .french(
                                "Obtenir la carte Vitale",
                                "La carte d'assuré social",
                                "Écrire à la caisse d'assurance maladie")
                        .in("uk", "Отримати карту Vitale", "Картка соціального страхування", "Написати до каси")
                        .themes("sante")
                        .publishedOn(LocalDate.of(2026, 5, 1))
                        .document());
    }

    private static TerritoryDocument territory(
            String id,
            String name,
            List<String> within,
            List<String> postalCodes,
            long population,
            PointDocument point,
            String boundary) {
        String kind = id.substring(0, id.indexOf(':'));
        String code = id.substring(id.indexOf(':') + 1);
        return new TerritoryDocument(
                id,
                kind,
                code,
                name,
                within,
                List.of(),
                List.of(),
                postalCodes,
                population,
                point,
                "commune",
                boundary);
    }
}
