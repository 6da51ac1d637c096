package fr.repere.search.recording;

import java.time.LocalDate;
import java.util.List;

/** What is counted: equal ones are one counter. */
public sealed interface Counted {

    /** The day that it happened on, nothing finer. */
    LocalDate day();

    /** A text that is the same for equal ones only. */
    String key();

    /**
     * A search.
     *
     * @param places ids of the territories asked for, none of them a small commune
     * @param in these and all that they lie in
     * @param point whether a point was asked for, of which only the département is known here
     * @param local what was found in the place and around it
     * @param total all that was found
     */
    record Search(
            LocalDate day,
            List<String> places,
            List<String> in,
            boolean point,
            SearchShape shape,
            Found local,
            Found total)
            implements Counted {

        @Override
        public String key() {
            return String.join(
                    " ",
                    "search",
                    day.toString(),
                    String.join(",", places),
                    String.join(",", in),
                    Boolean.toString(point),
                    shape.text(),
                    local.code(),
                    total.code());
        }
    }

    /**
     * A reader who said that the fiche with this id helped.
     *
     * @param day the first of the month: nobody needs to know it better
     */
    record Helped(LocalDate day, String fiche) implements Counted {

        @Override
        public String key() {
            return "helped " + day + " " + fiche;
        }
    }

    /** A reading of the fiche with this id. */
    record Reading(LocalDate day, String fiche) implements Counted {

        @Override
        public String key() {
            return "reading " + day + " " + fiche;
        }
    }
}
