package fr.repere.geodata.operator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change of a named territory.
 *
 * @param version the one that it made
 * @param before absent for the first
 */
public record HistoryEntry(
        long version,
        Instant changedAt,
        Author author,
        @Nullable TerritoryContent before,
        TerritoryContent after) {

    /** What differs, field by field; everything that is filled for the first. */
    public List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        List<Difference> older = before == null ? List.of() : fields(before);
        List<Difference> newer = fields(after);
        for (int i = 0; i < newer.size(); i++) {
            String was = older.isEmpty() ? null : older.get(i).after();
            String is = newer.get(i).after();
            if (!Objects.equals(was, is)) {
                found.add(new Difference(newer.get(i).field(), was, is));
            }
        }
        return found;
    }

    private static List<Difference> fields(TerritoryContent content) {
        Validity validity = content.validity();
        Contact contact = content.contact();
        return List.of(
                field("kind", content.type().code()),
                field("name", content.name()),
                field("parts", content.partsAsText()),
                field("validFrom", validity.from().toString()),
                field("validTo", validity.to() == null ? null : validity.to().toString()),
                field("service", contact.service()),
                field("phone", contact.phone()),
                field("mail", contact.mail()),
                field("website", contact.website()));
    }

    private static Difference field(String name, @Nullable String value) {
        return new Difference(name, null, value);
    }

    /**
     * A field that changed.
     *
     * @param field as {@link InvalidTerritory.Violation} names it
     * @param before absent when it was not filled
     * @param after absent when it is no longer filled
     */
    public record Difference(
            String field, @Nullable String before, @Nullable String after) {}
}
