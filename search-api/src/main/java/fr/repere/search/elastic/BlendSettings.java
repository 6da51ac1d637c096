package fr.repere.search.elastic;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How pages mix local and national content ({@code repere.search.blend.*}); the rule is
 * {@link fr.repere.search.query.Blend}'s.
 *
 * @param nationalShare the part of a page kept for national content, 0 to 1
 */
@Validated
@ConfigurationProperties("repere.search.blend")
public record BlendSettings(
        @DecimalMin("0") @DecimalMax("1") @DefaultValue("0.25")
        double nationalShare) {}
