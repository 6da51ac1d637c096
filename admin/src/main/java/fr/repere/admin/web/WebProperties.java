package fr.repere.admin.web;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who may call.
 *
 * @param hosts the names, without port, by which this application is called
 */
@Validated
@ConfigurationProperties("repere.admin")
record WebProperties(@NotEmpty List<String> hosts) {}
