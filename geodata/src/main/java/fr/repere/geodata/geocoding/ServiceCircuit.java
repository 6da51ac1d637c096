package fr.repere.geodata.geocoding;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves a failing service alone: after half of the last questions failed, for a pause that doubles as long as it keeps failing; after it
 * said that it has had enough, for as long as it said.
 */
final class ServiceCircuit {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceCircuit.class);
    private static final int LAST_QUESTIONS = 10;
    private static final int FEWEST_QUESTIONS = 4;

    private final CircuitBreaker breaker;
    private final Retry retry;

    ServiceCircuit(GeocoderSettings settings) {
        this.breaker = CircuitBreaker.of(
                "addresses",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(LAST_QUESTIONS)
                        .minimumNumberOfCalls(FEWEST_QUESTIONS)
                        .failureRateThreshold(50)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitIntervalFunctionInOpenState(
                                IntervalFunction.ofExponentialBackoff(settings.pause(), 2, settings.longestPause()))
                        .build());
        this.retry = Retry.of(
                "addresses",
                RetryConfig.custom()
                        .maxAttempts(2)
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(150), 2))
                        .retryOnException(
                                e -> e instanceof AddressServiceFailure failure && failure.isWorthAnotherTry())
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(event -> LOG.warn("address service: {}", event.getStateTransition()));
    }

    /** Asks once. */
    <T> T once(Supplier<T> question) {
        try {
            return breaker.executeSupplier(question);
        } catch (CallNotPermittedException e) {
            throw new Closed();
        } catch (AddressServiceFailure e) {
            Duration comeBackAfter = e.comeBackAfter();
            if (comeBackAfter != null) {
                breaker.transitionToOpenStateFor(comeBackAfter);
            }
            throw e;
        }
    }

    /** Asks a second time, a moment later, when the first failed in a way that passes. */
    <T> T twice(Supplier<T> question) {
        return retry.executeSupplier(() -> once(question));
    }

    boolean isOpen() {
        return breaker.getState() == State.OPEN;
    }

    /** The service is being left alone. */
    static final class Closed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Closed() {
            super("the address service is left alone for a while", null, false, false);
        }
    }
}
