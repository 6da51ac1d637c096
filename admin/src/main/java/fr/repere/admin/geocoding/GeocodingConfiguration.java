package fr.repere.admin.geocoding;

import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.geodata.geocoding.AddressService;
import fr.repere.geodata.geocoding.Geocoder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The geocoder, on the address service that the properties name, or on the communes that we know. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GeocodingProperties.class)
class GeocodingConfiguration {

    @Bean
    Geocoder geocoder(GeocodingProperties properties, ReferenceTerritories reference) {
        return AddressService.open(properties.settings(), reference::current);
    }
}
