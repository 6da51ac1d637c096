package fr.repere.geodata.geocoding;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the address service is asked.
 *
 * @param address how its addresses begin, {@code search} is added to it; absent when it must not be asked
 * @param patience how long one question may take, all in all
 * @param perSecond questions in a second at most; the Géoplateforme allows 50 for one address on the internet and then refuses for 5 seconds
 * @param remembered answers kept at most
 * @param rememberedFor how long an answer is kept
 * @param pause how long it is left alone after it failed; doubled each time it fails again
 * @param longestPause to where that grows
 */
public record GeocoderSettings(
        @Nullable URI address,
        Duration patience,
        int perSecond,
        int remembered,
        Duration rememberedFor,
        Duration pause,
        Duration longestPause) {

    /** The Base Adresse Nationale as the Géoplateforme of the IGN serves it, since api-adresse.data.gouv.fr closed in January 2026. */
    public static final URI GEOPLATEFORME = URI.create("https://data.geopf.fr/geocodage/");

    /** The service of an address, asked as politely as it wishes. */
    public static GeocoderSettings of(@Nullable URI address) {
        return new GeocoderSettings(
                address,
                Duration.ofSeconds(2),
                20,
                20_000,
                Duration.ofDays(1),
                Duration.ofSeconds(5),
                Duration.ofMinutes(5));
    }
}
