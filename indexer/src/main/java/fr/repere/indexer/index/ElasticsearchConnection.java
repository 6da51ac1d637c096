package fr.repere.indexer.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/** One connection pool to Elasticsearch, and the one place where its failures become {@link ElasticsearchUnavailable}. */
public final class ElasticsearchConnection implements AutoCloseable {

    private static final Timeout CONNECT_TIMEOUT = Timeout.of(2, TimeUnit.SECONDS);

    private final Rest5Client http;
    private final ElasticsearchClient client;
    private final ElasticsearchAsyncClient asyncClient;

    /** Opens nothing yet: Elasticsearch need not be there. */
    public ElasticsearchConnection(ElasticsearchProperties properties) {
        this.http = open(properties);
        Rest5ClientTransport transport = new Rest5ClientTransport(http, new Jackson3JsonpMapper());
        this.client = new ElasticsearchClient(transport);
        this.asyncClient = new ElasticsearchAsyncClient(transport);
    }

    private static Rest5Client open(ElasticsearchProperties properties) {
        Timeout response = Timeout.of(properties.responseTimeout());
        Rest5ClientBuilder builder = Rest5Client.builder(properties.url())
                .setConnectionConfigCallback(
                        config -> config.setConnectTimeout(CONNECT_TIMEOUT).setSocketTimeout(response))
                .setRequestConfigCallback(
                        config -> config.setResponseTimeout(response).setConnectionRequestTimeout(response));
        String path = properties.url().getPath();
        if (path != null && path.length() > 1) {
            builder.setPathPrefix(path);
        }
        String apiKey = properties.apiKey();
        if (apiKey != null && !apiKey.isBlank()) {
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "ApiKey " + apiKey)});
        }
        return builder.build();
    }

    /** Runs a request of the typed client. */
    <T> T call(String action, Call<T> call) {
        try {
            return call.on(client);
        } catch (IOException | ElasticsearchException e) {
            throw ElasticsearchUnavailable.during(action, e);
        }
    }

    /** Sends JSON as it is, for what the typed client would read and write again with losses. */
    void put(String action, String path, String json) {
        Request request = new Request("PUT", path);
        request.setJsonEntity(json);
        try {
            http.performRequest(request);
        } catch (IOException e) {
            throw ElasticsearchUnavailable.during(action, e);
        }
    }

    ElasticsearchAsyncClient async() {
        return asyncClient;
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    /** A request to Elasticsearch. */
    @FunctionalInterface
    interface Call<T> {
        T on(ElasticsearchClient client) throws IOException;
    }
}
