package fr.repere.search.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Which fiches there are and in which languages, for those who visit every page. Every method throws {@link SearchUnavailable}. */
public interface FicheAddresses {

    /**
     * A fiche as far as its address goes.
     *
     * @param languages codes of the languages that it is written in
     * @param changedOn when its text last changed, or else when it was published
     */
    record FicheAddress(String slug, List<String> languages, Optional<LocalDate> changedOn) {

        /** Copies the list. */
        public FicheAddress {
            languages = List.copyOf(languages);
        }
    }

    /**
     * How many fiches there are.
     *
     * @param state a text that changes when a fiche does
     */
    record Census(long fiches, String state) {}

    /** How many fiches there are now. */
    Census census();

    /** Hands over the fiches of a share in the order of their ids, read page by page: a few thousand are in memory at one time. */
    void read(IdShare share, Consumer<FicheAddress> receiver);
}
