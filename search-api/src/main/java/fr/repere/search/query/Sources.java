package fr.repere.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the fiches come from, and whom their licences ask to name. */
public interface Sources {

    /**
     * Every source of published fiches, the largest first.
     *
     * @throws SearchUnavailable when the index does not answer
     */
    List<Source> all();

    /**
     * A directory that fiches were imported from, or {@code repere}.
     *
     * @param licence under which it publishes them; absent when it does not say
     * @param attribution whom the licence asks to name
     */
    record Source(
            String code,
            long fiches,
            @Nullable String licence,
            @Nullable String attribution) {}
}
