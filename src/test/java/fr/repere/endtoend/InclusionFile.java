package fr.repere.endtoend;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Services and structures of data·inclusion, schema 1, with every field in every state that it can have, drawn from a seed. */
final class InclusionFile {

    static final String SOURCE = "essai";
    private static final Path TABLES = Path.of(System.getProperty("repere.root", "../.."))
            .resolve("geodata/src/main/resources/fr/repere/geodata/document/datainclusion");
    private static final List<String> COMMUNES = List.of("21231", "69123", "2A004", "97411", "75056", "13055");
    private static final List<String> POSTAL_CODES = List.of("21000", "69001", "20000", "97400", "75011", "13001");
    private static final List<List<Double>> POINTS = List.of(
            List.of(5.0415123, 47.3220456),
            List.of(4.8357, 45.764),
            List.of(8.7369, 41.9267),
            List.of(55.4484, -20.8823),
            List.of(2.3801, 48.8579),
            List.of(5.3698, 43.2965));
    private static final List<String> TEXTS = List.of(
            "Un accompagnement pour les personnes qui arrivent en France.",
            "<p>Deux paragraphes</p><ul><li>un point</li><li>un autre</li></ul><p>Fin &amp; suite &lt;utile&gt;.</p>",
            "Première phrase assez longue pour être coupée. ".repeat(30),
            "Sans point final ".repeat(60),
            "Ligne 1\r\nLigne 2\n\n\n\nLigne 3\u00a0: prix < 10 € & plus ; \"guillemets\" l'été\u200b",
            "=1+1 ne doit rien faire\n\nPublics : ce mot-clé est dans la description même");

    private final Random random;
    private final List<String> thematiques;
    private final List<String> publics;

    private InclusionFile(long seed) {
        this.random = new Random(seed);
        this.thematiques = column("themes.csv", "thematique", "v1");
        this.publics = column("publics.csv", "public", "");
    }

    private static List<String> column(String table, String column, String vocabulary) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(TABLES.resolve(table))) {
            return reader.stream()
                    .filter(row -> vocabulary.isEmpty()
                            || row.findField("vocabulary")
                                    .filter(vocabulary::equals)
                                    .isPresent())
                    .map(row -> row.getField(column))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One document with both arrays, services first. */
    static Path write(Path folder, long seed, int services) {
        InclusionFile file = new InclusionFile(seed);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "services", IntStream.range(0, services).mapToObj(file::service).toList());
        document.put(
                "structures",
                IntStream.range(0, services / 3).mapToObj(file::structure).toList());
        try {
            return Files.writeString(
                    folder.resolve("data-inclusion.json"), JsonMapper.shared().writeValueAsString(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The records of our source alone: other journeys have their fiches in the same search. */
    static Path ofSource(Path exported, Path file) {
        JsonNode document = JsonMapper.shared().readTree(exported.toFile());
        Map<String, Object> own = new LinkedHashMap<>();
        for (String array : List.of("services", "structures")) {
            own.put(
                    array,
                    document.path(array)
                            .valueStream()
                            .filter(record -> record.path("source").asString().equals(SOURCE))
                            .toList());
        }
        try {
            return Files.writeString(file, JsonMapper.shared().writeValueAsString(own));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> structure(int number) {
        Map<String, Object> structure = new LinkedHashMap<>();
        structure.put("id", SOURCE + "--structure-" + number);
        structure.put("source", SOURCE);
        structure.put("nom", "Association n° " + number + (number % 5 == 0 ? " &amp; amis" : ""));
        structure.put("date_maj", "2026-05-0" + (1 + number % 9));
        maybe(structure, "siret", "1234567890%04d".formatted(number));
        maybe(structure, "site_web", "https://example.org/" + number);
        maybe(structure, "telephone", "+33 1 23 45 67 %02d".formatted(number % 100));
        maybe(structure, "courriel", "accueil%d@example.org".formatted(number));
        address(structure, number);
        return structure;
    }

    private Map<String, Object> service(int number) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("id", SOURCE + "--service-" + number);
        service.put("source", SOURCE);
        // Every tenth belongs to a structure that the file does not hold.
        service.put("structure_id", SOURCE + "--structure-" + (number % 10 == 9 ? "absente" : number % 40));
        service.put("nom", "Service n° " + number);
        service.put("description", one(TEXTS));
        service.put("date_maj", "2026-0%d-1%d".formatted(1 + number % 9, number % 10));
        // Each thématique alone once, then several together.
        service.put(
                "thematiques", number < thematiques.size() ? List.of(thematiques.get(number)) : some(thematiques, 6));
        maybe(service, "publics", some(publics, 3));
        maybe(service, "publics_precisions", one(TEXTS));
        maybe(service, "frais", one(List.of("gratuit", "payant")));
        maybe(service, "frais_precisions", "10 € & <moins>");
        maybe(service, "conditions_acces", one(TEXTS));
        maybe(service, "mobilisation_precisions", one(TEXTS));
        maybe(service, "lien_mobilisation", "https://example.org/rdv?a=1&b=" + number);
        maybe(service, "lien_source", "https://example.org/services/" + number);
        maybe(service, "mobilisable_par", some(List.of("usagers", "professionnels"), 2));
        maybe(service, "telephone", "01 99 00 %02d %02d".formatted(number % 100, number % 77));
        maybe(service, "courriel", "service%d@example.org".formatted(number));
        maybe(service, "horaires_accueil", "Mo-Fr 09:00-12:00; Sa off \"sur rendez-vous\"");
        List<String> modes = some(List.of("en-presentiel", "a-distance"), 2);
        maybe(service, "modes_accueil", modes);
        zone(service);
        if (random.nextInt(4) > 0) {
            address(service, number);
        } else if (!service.containsKey("zone_eligibilite")) {
            service.put("zone_eligibilite", List.of("france"));
        }
        return service;
    }

    private void zone(Map<String, Object> service) {
        switch (random.nextInt(6)) {
            case 0 -> service.put("zone_eligibilite", List.of("france"));
            case 1 -> service.put("zone_eligibilite", List.of("21"));
            case 2 -> service.put("zone_eligibilite", List.of("69", "2A", "974"));
            case 3 -> service.put("zone_eligibilite", List.of("21231", "242100410"));
            default -> {}
        }
    }

    private void address(Map<String, Object> record, int number) {
        int where = random.nextInt(COMMUNES.size());
        record.put("commune", "Ville");
        maybe(record, "adresse", number + " rue de l'&Eacute;cole");
        maybe(record, "complement_adresse", "Bâtiment B");
        record.put("code_postal", POSTAL_CODES.get(where));
        record.put("code_insee", COMMUNES.get(where));
        if (random.nextInt(3) > 0) {
            record.put("longitude", POINTS.get(where).getFirst());
            record.put("latitude", POINTS.get(where).getLast());
        }
    }

    private void maybe(Map<String, Object> record, String field, Object value) {
        if (random.nextInt(3) > 0 && !(value instanceof List<?> list && list.isEmpty())) {
            record.put(field, value);
        }
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> List<T> some(List<T> values, int most) {
        return random.ints(1 + random.nextInt(most), 0, values.size())
                .distinct()
                .mapToObj(values::get)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
