package fr.repere.search.web.site.fiche;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TextDocument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a fiche fits on one page of paper. Lines are counted by letters, so that nothing depends on a browser; what does not fit is cut
 * at the end of a sentence, and the page says where the rest is.
 *
 * @param how steps, in order
 * @param shortened whether something was left out
 */
public record PrintedSheet(
        String title,
        String summary,
        String what,
        String why,
        List<String> how,
        String next,
        List<PlaceView> places,
        int morePlaces,
        boolean shortened) {

    private static final int LINES = 41;
    private static final int LINES_OF_PLACE = 3;
    private static final int MOST_PLACES = 4;
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_SUMMARY_LINES = 3;
    private static final int HEADING = 2;

    /** The sheet of a fiche. */
    static PrintedSheet of(TextDocument text, Language language, List<PlaceView> places) {
        Paper paper = new Paper(language);
        List<PlaceView> shown = places.stream().limit(MOST_PLACES).toList();
        paper.left -= HEADING + shown.stream().mapToInt(paper::lines).sum();
        String title = paper.cut(text.title(), paper.linesOfTitle(text.title()));
        String summary = paper.cut(text.summary(), LONGEST_SUMMARY_LINES);
        boolean steps = !orEmpty(text.how()).isEmpty();
        String what = paper.section(text.what(), steps ? paper.left / 2 : paper.left);
        List<String> how = new ArrayList<>();
        if (steps) {
            paper.left -= HEADING;
            orEmpty(text.how()).forEach(step -> paper.step(step, how));
        }
        String next = paper.section(text.next(), paper.left);
        String why = paper.section(text.why(), paper.left);
        return new PrintedSheet(
                title,
                summary,
                what,
                why,
                how,
                next,
                shown,
                places.size() - shown.size(),
                paper.shortened || places.size() > shown.size());
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    /** A page that fills up from the top. */
    private static final class Paper {

        private final Language language;
        private final int lettersOfLine;
        private int left = LINES;
        private boolean shortened;

        Paper(Language language) {
            this.language = language;
            this.lettersOfLine = language == Language.TI ? 62 : 84;
        }

        int lines(String text) {
            return text.lines()
                    .mapToInt(line -> 1 + line.length() / lettersOfLine)
                    .sum();
        }

        /** As many as the longest title that is printed whole has, one at least. */
        int linesOfTitle(String title) {
            return Math.max(1, lines(title.substring(0, Math.min(LONGEST_TITLE, title.length()))));
        }

        int lines(PlaceView place) {
            PlaceView.Hours hours = place.hours();
            return LINES_OF_PLACE + (hours == null ? 0 : lines(hours.line(" ; ")));
        }

        /** A text under a heading, or nothing when there is no room for both. */
        String section(@Nullable String text, int most) {
            int room = Math.min(most, left) - HEADING;
            if (text == null || text.isBlank()) {
                return "";
            }
            String cut = room < 1 ? "" : cut(text, room);
            shortened |= cut.isEmpty();
            left -= cut.isEmpty() ? 0 : HEADING;
            return cut;
        }

        void step(String text, List<String> steps) {
            if (left < 1 || shortened && !steps.isEmpty() && left < 2) {
                shortened = true;
                return;
            }
            String cut = cut(text, left);
            if (!cut.isEmpty()) {
                steps.add(cut);
            }
        }

        /** As many sentences as so many lines hold; of a first sentence that is longer, its first words. */
        String cut(@Nullable String text, int most) {
            String whole = text == null ? "" : text.strip().replaceAll("\\n\\s*\\n", "\n");
            String fitting = lines(whole) <= most ? whole : sentences(whole, most);
            if (fitting.length() < whole.length()) {
                shortened = true;
            }
            left -= fitting.isEmpty() ? 0 : lines(fitting);
            return fitting;
        }

        private String sentences(String text, int most) {
            String sentences = text.substring(0, end(text, most, BreakIterator.getSentenceInstance(locale())))
                    .strip();
            if (!sentences.isEmpty()) {
                return sentences;
            }
            return text.substring(0, end(text, most, BreakIterator.getWordInstance(locale())))
                            .strip() + "…";
        }

        private int end(String text, int most, BreakIterator breaks) {
            breaks.setText(text);
            int end = 0;
            for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
                if (lines(text.substring(0, next)) > most) {
                    return end;
                }
                end = next;
            }
            return end;
        }

        private ULocale locale() {
            return new ULocale(language.code());
        }
    }
}
