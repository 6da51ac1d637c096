package fr.repere.endtoend.benchmark;

import fr.repere.endtoend.benchmark.Request.Shape;
import fr.repere.endtoend.benchmark.Request.Where;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/** Requests drawn from the recorded shapes: each shape as often as the others, its place anew every time, by population. */
final class Load {

    private static final String FILE = "/benchmark/shapes.csv";
    /** Points are rounded as the endpoint rounds them to find their commune: 0.0001 degree. */
    private static final double GRID = 10_000;

    private static final double AROUND_DEGREES = 0.03;

    private final Country country;
    private final List<Shape> shapes;
    private final SplittableRandom random;

    Load(Country country, List<Shape> shapes, long seed) {
        this.country = country;
        this.shapes = shapes;
        this.random = new SplittableRandom(seed);
    }

    /** The recorded shapes: one per line, {@code words;language;place;name=value&name=value}. */
    static List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Load.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            reader.readLine();
            reader.lines().forEach(line -> shapes.add(shape(shapes.size() + 1, line.split(";", -1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shapes;
    }

    private static Shape shape(int number, String[] fields) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (String filter : fields[3].split("&")) {
            if (!filter.isEmpty()) {
                filters.put(filter.substring(0, filter.indexOf('=')), filter.substring(filter.indexOf('=') + 1));
            }
        }
        return new Shape(number, fields[0], fields[1], fields[2], filters);
    }

    /** The next requests of this load, in an order that is always the same. */
    List<Request> next(int count) {
        List<Request> requests = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            requests.add(of(shapes.get(random.nextInt(shapes.size()))));
        }
        return requests;
    }

    /** A request of this shape, somewhere. */
    Request of(Shape shape) {
        Country.Commune commune = country.commune(random);
        return new Request(
                shape,
                switch (shape.place()) {
                    case "commune" -> Optional.of(inCommune(commune));
                    case "departement" -> Optional.of(inDepartement(commune));
                    case "point" -> Optional.of(atPoint(commune));
                    default -> Optional.empty();
                });
    }

    private static Where inCommune(Country.Commune commune) {
        return new Where(
                Optional.of("commune:" + commune.code()),
                commune.lineage(),
                commune.lon(),
                commune.lat(),
                Optional.empty());
    }

    private Where inDepartement(Country.Commune commune) {
        Optional<Country.Departement> departement = country.departementOf(commune);
        if (departement.isEmpty()) {
            return inCommune(commune);
        }
        List<String> lineage = new ArrayList<>(List.of("departement:" + commune.departement()));
        commune.region().ifPresent(region -> lineage.add("region:" + region));
        Country.Departement found = departement.get();
        return new Where(
                Optional.of(lineage.getFirst()), lineage, found.lon(), found.lat(), Optional.of(found.surroundings()));
    }

    /** Where the nearest commune is one beyond doubt: of several that share a point anyone may be taken. */
    private Where atPoint(Country.Commune commune) {
        double lon = rounded(commune.lon() + (random.nextDouble() - 0.5) * AROUND_DEGREES);
        double lat = rounded(commune.lat() + (random.nextDouble() - 0.5) * AROUND_DEGREES);
        Country.Commune nearest = country.nearest(lon, lat);
        return nearest.located()
                ? new Where(Optional.empty(), nearest.lineage(), lon, lat, Optional.empty())
                : atPoint(country.commune(random));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * GRID) / GRID;
    }
}
