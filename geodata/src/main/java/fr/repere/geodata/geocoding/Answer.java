package fr.repere.geodata.geocoding;

import java.util.List;
import java.util.Optional;

/**
 * What a geocoder found.
 *
 * @param found likeliest first
 * @param withoutAddresses whether only communes were looked through, because no address service is set or it did not answer: say so to
 *     whoever asks, and let the address be located again later
 */
public record Answer(List<FoundAddress> found, boolean withoutAddresses) {

    /** Copies the list. */
    public Answer {
        found = List.copyOf(found);
    }

    /** The likeliest. */
    public Optional<FoundAddress> best() {
        return found.stream().findFirst();
    }
}
