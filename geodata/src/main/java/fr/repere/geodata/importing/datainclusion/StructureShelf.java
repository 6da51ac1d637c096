package fr.repere.geodata.importing.datainclusion;

import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.JsonFields;
import fr.repere.geodata.importing.input.JsonRecords;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The structures of a file, kept on disk while its services are read, so that a national file needs no more memory than a local one. */
public final class StructureShelf implements AutoCloseable {

    private static final int CACHE_MEGABYTES = 16;
    private static final Set<String> ARRAYS = Set.of("structures", "items", "data", "results");

    private final Path file;
    private final MVStore store;
    private final MVMap<String, String> structures;

    /** An empty shelf. */
    public StructureShelf() {
        try {
            file = Files.createTempFile("repere-structures-", ".mv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MEGABYTES)
                .open();
        structures = store.openMap("structures");
    }

    /**
     * Takes in a document of structures; one without an id is passed over, no service can refer to it.
     *
     * @throws BrokenFile when the document is malformed
     */
    public void take(Reader text, String name) {
        try (JsonRecords records = new JsonRecords(text, name, ARRAYS)) {
            while (records.hasNext()) {
                JsonNode structure = records.next().content();
                String key = key(JsonFields.text(structure, "source"), JsonFields.text(structure, "id"));
                if (key != null) {
                    structures.put(key, structure.toString());
                }
            }
        }
    }

    Optional<JsonNode> find(@Nullable String source, @Nullable String id) {
        String key = key(source, id);
        return key == null
                ? Optional.empty()
                : Optional.ofNullable(structures.get(key)).map(JsonMapper.shared()::readTree);
    }

    /** Ids of schema 1 are unique by themselves, older ones within their source. */
    private static @Nullable String key(@Nullable String source, @Nullable String id) {
        return id == null || id.isBlank() ? null : id.contains("--") ? id : source + "--" + id;
    }

    @Override
    public void close() {
        store.closeImmediately();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
