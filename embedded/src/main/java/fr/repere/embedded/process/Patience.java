package fr.repere.embedded.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something outside this program that cannot tell us when it happens. */
public final class Patience {

    private static final Duration STEP = Duration.ofMillis(40);

    private Patience() {}

    /** Asks again and again until the condition holds; false when it did not within that time. */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return condition.getAsBoolean();
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return true;
    }
}
