package fr.repere.geodata.geocoding;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The address service gave no answer that can be used. Its message holds nothing that anybody typed. */
final class AddressServiceFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Duration comeBackAfter;
    private final boolean worthAnotherTry;

    private AddressServiceFailure(
            String message, @Nullable Throwable cause, boolean worthAnotherTry, @Nullable Duration comeBackAfter) {
        super(message, cause);
        this.worthAnotherTry = worthAnotherTry;
        this.comeBackAfter = comeBackAfter;
    }

    static AddressServiceFailure unreachable(Throwable cause) {
        return new AddressServiceFailure("no answer", cause, true, null);
    }

    static AddressServiceFailure tooSlow() {
        return new AddressServiceFailure("no answer in time", null, false, null);
    }

    static AddressServiceFailure status(int status) {
        return new AddressServiceFailure("status " + status, null, status >= 500, null);
    }

    static AddressServiceFailure tooManyQuestions(Duration comeBackAfter) {
        return new AddressServiceFailure("status 429", null, false, comeBackAfter);
    }

    static AddressServiceFailure rubbish(Throwable cause) {
        return new AddressServiceFailure("an answer that cannot be read", cause, false, null);
    }

    /** For how long it asked to be left alone, if it did. */
    @Nullable
    Duration comeBackAfter() {
        return comeBackAfter;
    }

    /** Whether the very same question may well succeed a moment later. */
    boolean isWorthAnotherTry() {
        return worthAnotherTry;
    }
}
