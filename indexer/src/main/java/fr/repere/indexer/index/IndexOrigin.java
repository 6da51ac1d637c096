package fr.repere.indexer.index;

import co.elastic.clients.json.JsonData;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From what an index was made, kept in the {@code _meta} of its mapping, so that any process can tell whether it is still of use.
 *
 * @param mappingVersion of its documents
 * @param lineage fingerprint of the territories that its documents were projected with; empty where none matter
 * @param retiredAt when another index took its place; null while it serves or is being filled
 */
public record IndexOrigin(
        int mappingVersion, String lineage, @Nullable Instant retiredAt) {

    /** The origin of an index that is about to be filled. */
    public static IndexOrigin of(int mappingVersion, String lineage) {
        return new IndexOrigin(mappingVersion, lineage, null);
    }

    IndexOrigin retired(Instant at) {
        return new IndexOrigin(mappingVersion, lineage, at);
    }

    Map<String, Object> toMeta() {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("mappingVersion", mappingVersion);
        meta.put("lineage", lineage);
        if (retiredAt != null) {
            meta.put("retiredAt", retiredAt.toString());
        }
        return meta;
    }

    static IndexOrigin fromMeta(Map<String, JsonData> meta) {
        JsonData version = meta.get("mappingVersion");
        JsonData lineage = meta.get("lineage");
        JsonData retired = meta.get("retiredAt");
        return new IndexOrigin(
                version == null ? 0 : version.to(Integer.class),
                lineage == null ? "" : lineage.to(String.class),
                retired == null ? null : Instant.parse(retired.to(String.class)));
    }
}
