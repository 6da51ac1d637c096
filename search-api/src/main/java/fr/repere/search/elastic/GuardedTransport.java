package fr.repere.search.elastic;

import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Sends every request of the client through the {@link Circuit}, so that no caller has to think of it. */
final class GuardedTransport implements ElasticsearchTransport {

    private final ElasticsearchTransport transport;
    private final Circuit circuit;

    GuardedTransport(ElasticsearchTransport transport, Circuit circuit) {
        this.transport = transport;
        this.circuit = circuit;
    }

    @Override
    public <Q, A, E> A performRequest(Q request, Endpoint<Q, A, E> endpoint, @Nullable TransportOptions options)
            throws IOException {
        return circuit.through(() -> transport.performRequest(request, endpoint, options));
    }

    @Override
    public <Q, A, E> CompletableFuture<A> performRequestAsync(
            Q request, Endpoint<Q, A, E> endpoint, @Nullable TransportOptions options) {
        return transport.performRequestAsync(request, endpoint, options);
    }

    @Override
    public JsonpMapper jsonpMapper() {
        return transport.jsonpMapper();
    }

    @Override
    public TransportOptions options() {
        return transport.options();
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
