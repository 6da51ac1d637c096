package fr.repere.search.web.dashboard;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the page of a territory shows. */
public final class DashboardView {

    private static final DateTimeFormatter DATES =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.FRANCE);
    private static final double LEAST_SHARE = 0.01;
    private static final double METRES_PER_KM = 1_000;

    private final DashboardAnswer answer;
    private final String kind;
    private final List<Link> within;

    DashboardView(DashboardAnswer answer, String kind, List<Link> within) {
        this.answer = answer;
        this.kind = kind;
        this.within = within;
    }

    /** The state of the territory. */
    public DashboardAnswer answer() {
        return answer;
    }

    /** The territories that it lies in, largest first; of a named territory its parts. */
    public List<Link> within() {
        return within;
    }

    /** What kind of territory it is. */
    public String kind() {
        return kind;
    }

    /** The themes in which languages are missing: those that have fiches. */
    public List<DashboardAnswer.NumberOf> themesWithFiches() {
        return answer.themes().stream().filter(theme -> theme.fiches() > 0).toList();
    }

    /** The needs that have fiches, most first. */
    public List<DashboardAnswer.NumberOf> needsWithFiches() {
        return answer.needs().stream()
                .filter(need -> need.fiches() > 0)
                .sorted((one, other) -> Long.compare(other.fiches(), one.fiches()))
                .toList();
    }

    /** The names of the needs that nobody meets here. */
    public List<String> needsWithoutFiche() {
        return answer.needs().stream()
                .filter(need -> need.fiches() == 0)
                .map(DashboardAnswer.NumberOf::name)
                .toList();
    }

    /** A number in French. */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.FRANCE).format(value);
    }

    /** Which part of the fiches it is, in French; empty when there are none. */
    public String share(long value) {
        return share(value, answer.totals().fiches());
    }

    /** Which part of all it is, in French; empty when there are none. */
    public String share(long value, long all) {
        if (value > 0 && value < all * LEAST_SHARE) {
            return "< 1\u00a0%";
        }
        return all == 0 ? "" : NumberFormat.getPercentInstance(Locale.FRANCE).format((double) value / all);
    }

    /** A distance in kilometres, in French; empty when it is not known. */
    public String kilometres(@Nullable Number metres) {
        return metres == null ? "" : "%.0f\u00a0km".formatted(metres.doubleValue() / METRES_PER_KM);
    }

    /** A date in French; empty when there is none. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : DATES.format(date);
    }

    /** A name that leads somewhere. */
    public record Link(String id, String name) {}
}
