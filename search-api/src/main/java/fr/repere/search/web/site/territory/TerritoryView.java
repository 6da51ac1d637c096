package fr.repere.search.web.site.territory;

import fr.repere.geodata.document.Language;
import fr.repere.search.web.dashboard.DashboardAnswer;
import fr.repere.search.web.dashboard.DashboardAnswer.NumberOf;
import fr.repere.search.wording.Dates;
import fr.repere.search.wording.Figures;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of a territory shows, in the numbers and dates of its language. */
public final class TerritoryView {

    private final DashboardAnswer answer;
    private final Language language;
    private final Figures figures;
    private final String kind;
    private final List<Link> around;
    private final MapPart map;

    TerritoryView(DashboardAnswer answer, Language language, String kind, List<Link> around, MapPart map) {
        this.answer = answer;
        this.language = language;
        this.figures = new Figures(language);
        this.kind = kind;
        this.around = around;
        this.map = map;
    }

    /** A name that leads somewhere. */
    public record Link(String id, String name) {}

    /** A territory of the map and its number of local fiches. */
    public record Numbered(String id, String name, String number) {}

    /**
     * The map of what there is.
     *
     * @param by the kind of its territories
     * @param heading what it shows, in words
     * @param rows all of its numbers, the most first
     * @param whole address of the map that can be changed
     */
    public record MapPart(String by, String heading, List<Numbered> rows, String whole) {}

    /** The state of the territory. */
    public DashboardAnswer answer() {
        return answer;
    }

    /** The territories that it lies in, largest first; of a named territory its parts. */
    public List<Link> around() {
        return around;
    }

    /** The key of the words for what kind of territory it is. */
    public String kind() {
        return kind;
    }

    /** The map of what there is. */
    public MapPart map() {
        return map;
    }

    /** The themes in which languages are missing: those that have fiches. */
    public List<NumberOf> themesWithFiches() {
        return answer.themes().stream().filter(theme -> theme.fiches() > 0).toList();
    }

    /** The needs that have fiches, most first. */
    public List<NumberOf> needsWithFiches() {
        return answer.needs().stream()
                .filter(need -> need.fiches() > 0)
                .sorted((one, other) -> Long.compare(other.fiches(), one.fiches()))
                .toList();
    }

    /** The names of the needs that nobody meets here. */
    public List<String> needsWithoutFiche() {
        return answer.needs().stream()
                .filter(need -> need.fiches() == 0)
                .map(NumberOf::name)
                .toList();
    }

    /** A number. */
    public String number(long value) {
        return figures.number(value);
    }

    /** Which part of the fiches it is; empty when there are none. */
    public String share(long value) {
        return share(value, answer.totals().fiches());
    }

    /** Which part of all it is; empty when there are none. */
    public String share(long value, long all) {
        return all == 0 ? "" : figures.share((double) value / all);
    }

    /** A distance in kilometres; empty when it is not known. */
    public String kilometres(@Nullable Number metres) {
        return metres == null ? "" : figures.kilometres(metres.doubleValue());
    }

    /** A date; empty when there is none. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : Dates.medium(language, date);
    }
}
