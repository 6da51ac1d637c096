package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes the one Elasticsearch client of the application, with short timeouts so that a dead engine gives a 503 at once. */
@Configuration(proxyBeanMethods = false)
class ElasticsearchConnection {

    /** Requests that may wait for the engine at once; more wait for a connection. */
    private static final int CONNECTIONS = 64;

    /** How often timeouts are looked at; the client's own second would make a 503 come a second late. */
    private static final TimeValue TIMEOUT_CHECKS = TimeValue.ofMilliseconds(100);

    @Bean(destroyMethod = "close")
    ElasticsearchClient elasticsearchClient(ElasticsearchSettings settings, Circuit circuit) {
        return new ElasticsearchClient(new GuardedTransport(
                new Rest5ClientTransport(restClient(settings), new Jackson3JsonpMapper(documentMapper())), circuit));
    }

    @Bean
    Circuit circuit() {
        return new Circuit();
    }

    private static Rest5Client restClient(ElasticsearchSettings settings) {
        long connect = settings.connectTimeout().toMillis();
        int answer = Math.toIntExact(settings.socketTimeout().toMillis());
        Rest5ClientBuilder builder = Rest5Client.builder(settings.url())
                .setConnectionConfigCallback(connection -> connection
                        .setConnectTimeout(connect, TimeUnit.MILLISECONDS)
                        .setSocketTimeout(answer, TimeUnit.MILLISECONDS))
                .setRequestConfigCallback(request -> request.setResponseTimeout(answer, TimeUnit.MILLISECONDS)
                        .setConnectionRequestTimeout(answer, TimeUnit.MILLISECONDS))
                .setHttpClientConfigCallback(http -> http.setIOReactorConfig(IOReactorConfig.custom()
                        .setSelectInterval(TIMEOUT_CHECKS)
                        .build()))
                .setConnectionManagerCallback(
                        pool -> pool.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS));
        String apiKey = settings.apiKey();
        if (apiKey != null && !apiKey.isBlank()) {
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "ApiKey " + apiKey)});
        }
        return builder.build();
    }

    /** Reads documents back as they were written: what JSON leaves out is an empty list, map or false, never null. */
    static JsonMapper documentMapper() {
        JsonSetter.Value empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .withConfigOverride(List.class, override -> override.setNullHandling(empty))
                .withConfigOverride(Map.class, override -> override.setNullHandling(empty))
                .build();
    }
}
