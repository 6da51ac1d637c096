package fr.repere.admin.web;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may call, and what pages show of the site around them.
 *
 * @param hosts the names, without port, by which this application is called
 * @param publicSite where the public site is
 * @param appearance {@code state} for the marks of the French State, {@code neutral} for everybody else
 */
@Validated
@ConfigurationProperties("repere.admin")
record WebProperties(
        @NotEmpty List<String> hosts,
        @DefaultValue("http://localhost:8080") String publicSite,
        @DefaultValue("state") String appearance) {}
