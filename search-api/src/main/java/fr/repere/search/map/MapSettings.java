package fr.repere.search.map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What drawing may keep in memory.
 *
 * @param boundaryCorners corners of projected boundaries, all together; one takes 8 bytes
 * @param drawnCorners corners of boundaries made ready for a scale, all together; one takes about 40 bytes
 */
@ConfigurationProperties("repere.map")
public record MapSettings(
        @DefaultValue("2000000") long boundaryCorners,
        @DefaultValue("500000") long drawnCorners) {}
