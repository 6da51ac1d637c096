package fr.repere.search.map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What drawing may keep in memory.
 *
 * @param boundaryCorners corners of projected boundaries, all together; one takes 8 bytes
 * @param drawnCorners corners of boundaries made ready for a scale, all together; one takes about 40 bytes
 * @param credits who must be named for boundaries, points and populations; to be changed where others are imported
 * @param atOnce maps drawn at the same time at most, which bounds the memory for pixels: 64 MB for a map 4,000 wide; others wait
 */
@ConfigurationProperties("repere.map")
public record MapSettings(
        @DefaultValue("4000000") long boundaryCorners,
        @DefaultValue("3000000") long drawnCorners,

        @DefaultValue(
                "Limites : Natural Earth, domaine public. Communes et populations : INSEE, Licence Ouverte 2.0. Points des communes : GeoNames, CC BY 4.0.")
        String credits,

        @DefaultValue("2") int atOnce) {}
