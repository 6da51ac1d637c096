package fr.repere.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A file of fiches in the product's own format, for {@code import repere}. */
public final class FicheFile {

    private final String source;
    private final List<Map<String, Object>> fiches = new ArrayList<>();

    public FicheFile(String source) {
        this.source = source;
    }

    /** Adds a dispositif held at one place, a commune by its INSEE code. */
    FicheFile dispositif(String id, String title, String summary, String commune, double longitude, double latitude) {
        return dispositif(
                id,
                title,
                summary,
                Map.of(
                        "commune", commune,
                        "longitude", longitude,
                        "latitude", latitude,
                        "precision", "address"));
    }

    /** Adds a dispositif held at one place, as the format writes it. */
    public FicheFile dispositif(String id, String title, String summary, Map<String, Object> place) {
        fiches.add(Map.of(
                "id",
                id,
                "kind",
                "dispositif",
                "texts",
                Map.of("fr", Map.of("title", title, "summary", summary)),
                "mainTheme",
                "francais",
                "needs",
                List.of("cours-de-francais"),
                "online",
                false,
                "places",
                List.of(place)));
        return this;
    }

    /** Adds a national démarche. */
    public FicheFile demarche(String id, String title, String summary) {
        fiches.add(Map.of(
                "id",
                id,
                "kind",
                "demarche",
                "texts",
                Map.of("fr", Map.of("title", title, "summary", summary)),
                "mainTheme",
                "administratif",
                "needs",
                List.of("titre-de-sejour"),
                "online",
                false,
                "places",
                List.of()));
        return this;
    }

    public Path write(Path folder) {
        Path file = folder.resolve(source + "-" + System.nanoTime() + ".json");
        // The source comes before its fiches: the file is read as a stream.
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("source", source);
        document.put("licence", "Licence Ouverte 2.0");
        document.put("fiches", fiches);
        byte[] json = JsonMapper.shared().writeValueAsBytes(document);
        try {
            return Files.write(file, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
