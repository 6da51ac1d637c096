package fr.repere.admin.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** The state of the outbox as metrics, read from the database when somebody asks. */
@Component
class OutboxMetrics implements MeterBinder {

    private final OperationsStore store;

    OutboxMetrics(OperationsStore store) {
        this.store = store;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "repere.outbox.pending",
                "Changes on their way to the index",
                s -> s.outbox().pending());
        gauge(
                registry,
                "repere.outbox.failed",
                "Changes tried in vain at least once",
                s -> s.outbox().failed());
        Gauge.builder("repere.outbox.lag", store, s -> s.outbox().lag().toSeconds())
                .description("Age of the oldest change on its way")
                .baseUnit("seconds")
                .register(registry);
    }

    private void gauge(
            MeterRegistry registry, String name, String description, ToDoubleFunction<OperationsStore> value) {
        Gauge.builder(name, store, value).description(description).register(registry);
    }
}
