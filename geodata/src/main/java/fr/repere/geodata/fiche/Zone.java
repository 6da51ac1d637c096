package fr.repere.geodata.fiche;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The zone that a fiche covers: the whole country, or named territories, or none (held online only).
 *
 * @param national whether it covers the whole country; then {@code territories} is empty
 * @param territories codes such as {@code departement:21}, sorted, each once
 */
@Embeddable
public record Zone(
        boolean national,
        @Column(name = "zone") @JdbcTypeCode(SqlTypes.ARRAY) List<String> territories) {

    /** The whole country. */
    public static final Zone NATIONAL = new Zone(true, List.of());

    /** No zone: nothing is covered. */
    public static final Zone NONE = new Zone(false, List.of());

    /**
     * Sorts the codes, so that two equal zones are equal.
     *
     * @throws IllegalArgumentException when a national zone names territories
     */
    public Zone {
        territories = territories.stream().distinct().sorted().toList();
        if (national && !territories.isEmpty()) {
            throw new IllegalArgumentException("a national zone names no territory");
        }
    }

    /** The zone of these territories. */
    public static Zone of(Collection<String> territories) {
        return new Zone(false, List.copyOf(territories));
    }

    /** The départements that places stand in: what a zone that nobody stated comes to. */
    public static Zone ofPlaces(Collection<Place> places) {
        return of(places.stream()
                .map(Place::departement)
                .filter(Objects::nonNull)
                .map(code -> "departement:" + code)
                .toList());
    }

    /** Whether nothing is covered. */
    public boolean isNone() {
        return !national && territories.isEmpty();
    }
}
