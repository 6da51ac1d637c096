package fr.repere.search.elastic;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Elasticsearch is reached ({@code repere.elasticsearch.*}).
 *
 * @param url where it answers ({@code REPERE_ELASTICSEARCH_URL})
 * @param apiKey sent with every request when given ({@code REPERE_ELASTICSEARCH_API_KEY})
 * @param prefix what the names of the aliases begin with
 * @param connectTimeout how long a connection may take
 * @param socketTimeout how long an answer may take. An engine that was stopped refuses the connection, and {@link EngineWatch} finds out about
 *     one that hangs, so the 503 comes soon; this must leave a busy one, during a rebuild say, the time to answer
 * @param probeTimeout how long the answer to a liveness probe may take; two that come later in a row, and searches are refused at once
 */
@Validated
@ConfigurationProperties("repere.elasticsearch")
public record ElasticsearchSettings(
        @NotNull @DefaultValue("http://localhost:9200") URI url,
        @Nullable String apiKey,

        @Pattern(regexp = "[a-z][a-z0-9-]*") @DefaultValue("repere")
        String prefix,

        @NotNull @DefaultValue("500ms") Duration connectTimeout,
        @NotNull @DefaultValue("5s") Duration socketTimeout,
        @NotNull @DefaultValue("1s") Duration probeTimeout) {}
