package fr.repere.search.world;

import fr.repere.geodata.document.TerritoryDocument;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Every real région, département, EPCI and commune, from the reference tables that ship with the product; no boundaries. */
public final class France {

    private static final String FOLDER = "/fr/repere/geodata/territory/reference/";

    private final Map<String, String> regionOf = new HashMap<>();
    private final Map<String, Long> people = new HashMap<>();
    private final Map<String, List<String>> aliases = new HashMap<>();
    private final List<TerritoryDocument> territories = new ArrayList<>();

    private France() {}

    /** The territories as the index holds them. */
    public static List<TerritoryDocument> territories() {
        France france = new France();
        france.read();
        return france.territories;
    }

    private void read() {
        rows("commune-aliases.csv.gz")
                .filter(row -> !row.get("name").isEmpty())
                .forEach(row -> aliases.computeIfAbsent(row.get("commune"), key -> new ArrayList<>())
                        .add(row.get("name")));
        rows("departements.csv").forEach(row -> regionOf.put(row.get("code"), "region:" + row.get("region")));
        rows("communes.csv.gz").forEach(this::commune);
        rows("departements.csv")
                .forEach(row -> add("departement", row, List.of("region:" + row.get("region")), List.of(), List.of()));
        rows("regions.csv").forEach(row -> add("region", row, List.of(), List.of(), List.of()));
        rows("epci.csv").forEach(row -> add("epci", row, List.of(), List.of(), List.of()));
    }

    private void commune(Map<String, String> row) {
        String departement = "departement:" + row.get("departement");
        String region = regionOf.getOrDefault(row.get("departement"), "");
        List<String> within = new ArrayList<>(List.of(departement, region));
        if (!row.get("epci").isEmpty()) {
            within.addFirst("epci:" + row.get("epci"));
        }
        long inhabitants = row.get("population").isEmpty() ? 0 : Long.parseLong(row.get("population"));
        within.forEach(id -> people.merge(id, inhabitants, Long::sum));
        people.put("commune:" + row.get("code"), inhabitants);
        List<String> postalCodes = Arrays.asList(row.get("postalCodes").split("[ |,]"));
        add("commune", row, within, aliases.getOrDefault(row.get("code"), List.of()), postalCodes);
    }

    private void add(
            String kind, Map<String, String> row, List<String> within, List<String> names, List<String> postalCodes) {
        String id = kind + ":" + row.get("code");
        territories.add(new TerritoryDocument(
                id,
                kind,
                row.get("code"),
                row.get("name"),
                within,
                List.of(),
                names,
                postalCodes,
                people.getOrDefault(id, 0L),
                null,
                null,
                null));
    }

    private static Stream<Map<String, String>> rows(String file) {
        try (InputStream raw = Objects.requireNonNull(France.class.getResourceAsStream(FOLDER + file), file);
                InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            String[] titles = lines.getFirst().split(",");
            return lines.stream().skip(1).map(line -> row(titles, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No cell of these tables holds a comma or a quotation mark. */
    private static Map<String, String> row(String[] titles, String line) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < titles.length; i++) {
            row.put(titles[i], cells[i]);
        }
        return row;
    }
}
