package fr.repere.endtoend.property;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A search as its parameters, each with its values. */
public record AskedSearch(Map<String, List<String>> parameters) {

    /** The same with other values of one parameter; none takes it away. */
    public AskedSearch with(String name, String... values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        if (values.length == 0) {
            changed.remove(name);
        } else {
            changed.put(name, List.of(values));
        }
        return new AskedSearch(changed);
    }

    /** The same wherever. */
    public AskedSearch anywhere() {
        return with("place").with("lat").with("lon").with("radius");
    }

    /** The values of a parameter. */
    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** The value of a parameter, or nothing at all. */
    public String one(String name) {
        return all(name).isEmpty() ? "" : all(name).getFirst();
    }

    /** Whether it has a parameter. */
    public boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** Around what: the same text for the same place, whatever the radius. */
    public String place() {
        return has("lat") ? one("lon") + " " + one("lat") : String.join(",", all("place"));
    }

    /** How far around, in metres. */
    public double radiusMetres() {
        return has("radius") ? Double.parseDouble(one("radius")) * 1_000 : 20_000;
    }

    /** Its query string. */
    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> parameter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }
}
