package fr.repere.admin.geocoding;

import fr.repere.geodata.geocoding.GeocoderSettings;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How addresses are found; {@link GeocoderSettings} says what each is.
 *
 * @param address empty for a machine that must ask nobody: then communes alone are found
 */
@ConfigurationProperties("repere.geocoder")
record GeocodingProperties(
        @Nullable String address,
        @DefaultValue("2s") Duration patience,
        @DefaultValue("20") int perSecond,
        @DefaultValue("20000") int remembered,
        @DefaultValue("1d") Duration rememberedFor,
        @DefaultValue("5s") Duration pause,
        @DefaultValue("5m") Duration longestPause) {

    GeocoderSettings settings() {
        URI service = address == null || address.isBlank() ? null : URI.create(address.strip());
        return new GeocoderSettings(service, patience, perSecond, remembered, rememberedFor, pause, longestPause);
    }
}
