package fr.repere.search.web.coverage;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import fr.repere.geodata.document.Language;
import java.util.List;

/** Lengths, shares and numbers on maps of white zones, in the digits that every language reads on maps and its own comma or point. */
final class WhiteFigures {

    private static final double METRES_PER_KM = 1_000;
    private static final double HUNDRED = 100;
    private static final double SMALL_SHARE = 0.1;

    private final NumberFormat numbers;

    WhiteFigures(Language language) {
        this.numbers = NumberFormat.getInstance(new ULocale(language.code() + "@numbers=latn"));
    }

    /** A whole number, in groups of three. */
    String whole(long number) {
        return format(number, 0);
    }

    /** Metres below a kilometre, else kilometres. */
    String length(double metres) {
        return metres < METRES_PER_KM ? format(metres, 3) + "\u00a0m" : format(metres / METRES_PER_KM, 3) + "\u00a0km";
    }

    /** A share from 0 to 1; small ones to a tenth of a percent. */
    String percent(double share) {
        return part(share, share < SMALL_SHARE ? 1 : 0) + "\u00a0%";
    }

    /** A half-open class of shares: {@code < 5 %}, {@code 5–10 %}, {@code ≥ 50 %}. */
    String percents(List<Double> breaks, int index) {
        if (index == 0) {
            return "< " + percent(breaks.getFirst());
        }
        String from = part(breaks.get(index - 1), 1);
        return index == breaks.size() ? "≥ " + from + "\u00a0%" : from + "–" + percent(breaks.get(index));
    }

    private String part(double share, int digits) {
        return format(share * HUNDRED, digits);
    }

    private String format(double number, int digits) {
        numbers.setMaximumFractionDigits(digits);
        return numbers.format(number);
    }
}
