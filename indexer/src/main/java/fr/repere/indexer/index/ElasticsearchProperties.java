package fr.repere.indexer.index;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Elasticsearch is and how our indices are named there.
 *
 * @param url such as {@code http://localhost:9200}; a path is kept as prefix
 * @param apiKey sent as {@code Authorization: ApiKey …}; none when absent or blank
 * @param prefix of the names of indices and aliases, so that two deployments can share a cluster
 * @param replicas copies of each index beside the primary, made once an index is filled
 * @param responseTimeout how long one answer may take
 */
@Validated
@ConfigurationProperties("repere.elasticsearch")
public record ElasticsearchProperties(
        @NotNull URI url,
        @Nullable String apiKey,
        @NotBlank @DefaultValue("repere") String prefix,
        @Min(0) @DefaultValue("0") int replicas,
        @NotNull @DefaultValue("60s") Duration responseTimeout) {}
