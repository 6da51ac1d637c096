package fr.repere.admin.writing.hint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A table of words and what to say in their place, from a text file that needs no programming. */
final class Glossary {

    private Glossary() {}

    /** The lines of a file beside this class, in order: what stands before the first semicolon, and what stands behind it. */
    static Map<String, String> read(String file) {
        Map<String, String> words = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(Glossary.class.getResourceAsStream(file), file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(";", 2);
                    words.put(parts[0].strip(), parts.length == 2 ? parts[1].strip() : "");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
