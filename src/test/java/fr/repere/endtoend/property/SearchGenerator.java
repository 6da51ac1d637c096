package fr.repere.endtoend.property;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Makes up searches: where, words, filters, in proportions that give few results as often as many. */
public final class SearchGenerator {

    private static final List<String> WORDS = List.of(
            "cours de français",
            "logement",
            "médecin",
            "carte de séjour",
            "permis de conduire",
            "bibliothèque",
            "emploi",
            "FLE",
            "couverture santé",
            "enfant",
            "numérique",
            "la poste",
            "asile");
    private static final List<String> PLACES = List.of(
            "departement:01",
            "departement:13",
            "departement:21",
            "departement:2A",
            "departement:48",
            "departement:59",
            "departement:67",
            "departement:75",
            "departement:93",
            "departement:971",
            "departement:974",
            "departement:976",
            "region:27",
            "region:84",
            "region:94",
            "commune:21231",
            "commune:69123",
            "commune:75056",
            "commune:13055",
            "commune:97411",
            "commune:48095",
            "commune:59350",
            "epci:242100410",
            "epci:200046977");
    /** Longitude first. */
    private static final List<String> POINTS =
            List.of("5.0415 47.322", "2.3522 48.8566", "4.835 45.764", "55.45 -20.88", "-61.53 16.24", "7.75 48.58");

    private static final List<String> RADII = List.of("1", "5", "20", "50");
    private static final Map<String, List<String>> CRITERIA = Map.of(
            "level", List.of("alpha", "A1", "A2", "B1", "B2", "C1"),
            "status", List.of("asile", "refugie", "subsidiaire", "apatride", "temporaire", "french"),
            "profile", List.of("family", "women", "youths", "senior", "handicap"),
            "price", List.of("free", "pay"),
            "day", List.of("mon", "wed", "sat", "sun"),
            "mode", List.of("on-site", "remote"),
            "referral", List.of("users", "professionals"),
            "receptionLanguage", List.of("ar", "en", "uk", "ps"));
    private static final Map<String, List<String>> TRAITS = Map.of(
            "theme",
                    List.of(
                            "administratif",
                            "francais",
                            "logement",
                            "sante",
                            "formation",
                            "emploi",
                            "mobilite",
                            "famille",
                            "etudes",
                            "loisirs"),
            "kind", List.of("dispositif", "demarche"),
            "need", List.of("cours-de-francais", "aide-numerique", "droits-sociaux", "culture", "recherche-emploi"),
            "availableIn", List.of("ar", "en", "uk", "ps", "fr"));
    private static final List<String> AGES = List.of("18", "18-25", "0-15", "60-99", "16-16");

    private final List<String> always;

    /** A generator whose searches all bear these parameters, each written as {@code name=value}. */
    public SearchGenerator(List<String> always) {
        this.always = always;
    }

    /** The search of a number. */
    public AskedSearch of(long seed) {
        Random random = new Random(seed * 7919);
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        always.forEach(parameter -> parameters.put(
                parameter.substring(0, parameter.indexOf('=')),
                List.of(parameter.substring(parameter.indexOf('=') + 1))));
        if (random.nextInt(3) == 0) {
            parameters.put("q", List.of(any(WORDS, random)));
        }
        where(parameters, random);
        filters(parameters, CRITERIA, random.nextInt(3), random);
        filters(parameters, TRAITS, random.nextInt(2), random);
        if (random.nextInt(6) == 0) {
            parameters.put("age", List.of(any(AGES, random)));
        }
        if (random.nextInt(6) == 0) {
            parameters.put("stated", List.of("true"));
        }
        if (random.nextInt(12) == 0) {
            parameters.put("verifiedSince", List.of("2024-06-01"));
        }
        return new AskedSearch(parameters);
    }

    private static void where(Map<String, List<String>> parameters, Random random) {
        int kind = random.nextInt(10);
        if (kind < 6) {
            parameters.put("place", List.of(any(PLACES, random)));
        } else if (kind < 8) {
            String[] point = any(POINTS, random).split(" ");
            parameters.put("lon", List.of(point[0]));
            parameters.put("lat", List.of(point[1]));
        }
        if (kind < 8 && random.nextBoolean()) {
            parameters.put("radius", List.of(any(RADII, random)));
        }
    }

    private static void filters(
            Map<String, List<String>> parameters, Map<String, List<String>> offered, int number, Random random) {
        List<String> names = new ArrayList<>(new TreeSet<>(offered.keySet()));
        for (int i = 0; i < number; i++) {
            String name = any(names, random);
            TreeSet<String> values = new TreeSet<>();
            for (int j = random.nextInt(2); j >= 0; j--) {
                values.add(any(offered.get(name), random));
            }
            parameters.put(name, List.copyOf(values));
        }
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
