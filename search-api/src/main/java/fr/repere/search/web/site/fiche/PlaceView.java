package fr.repere.search.web.site.fiche;

import fr.repere.search.wording.WeekWords.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of a fiche as its page shows it.
 *
 * @param number as on its pin; 0 when it is on no map
 * @param position {@code lon,lat} in degrees, WGS84; absent when it is on no map
 * @param approximate whether the position stands for a town, not for the place
 * @param dial what programs dial; absent when the telephone is no number
 * @param write what opens a letter; absent when the address is none
 * @param app what a program for maps opens
 * @param web the way to it on a page of maps
 */
public record PlaceView(
        int number,
        @Nullable String name,
        String address,
        @Nullable String position,
        boolean approximate,
        @Nullable String phone,
        @Nullable String dial,
        @Nullable String mail,
        @Nullable String write,
        @Nullable String app,
        @Nullable String web,
        @Nullable Hours hours) {

    /**
     * When it is open.
     *
     * @param now whether it is open now; empty when the hours do not tell
     * @param week a table of days; empty when none can say it all
     * @param words the hours in words, where there is no table
     * @param given whether the words are those of the source, which nobody understood
     */
    public record Hours(String now, boolean open, boolean holiday, List<Line> week, String words, boolean given) {

        /** All of it on one line, for paper. */
        public String line(String and) {
            return week.isEmpty()
                    ? words
                    : String.join(
                            and,
                            week.stream()
                                    .map(line -> line.days() + "\u00a0: " + line.hours())
                                    .toList());
        }
    }
}
