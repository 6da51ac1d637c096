package fr.repere.search.coverage;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import fr.repere.geodata.document.Language;

/** How classes are written in a legend: {@code < 2}, {@code 2–3}, {@code ≥ 82}; signs and digits that every language reads. */
public final class ClassLabels {

    private static final String LESS = "< ";
    private static final String AT_MOST = "≤ ";
    private static final String AT_LEAST = "≥ ";
    private static final String DASH = "–";
    private static final String TO = " … ";

    private final NumberFormat numbers;

    /** Labels with the comma or point of a language. */
    public ClassLabels(Language language) {
        this.numbers = NumberFormat.getInstance(new ULocale(language.code() + "@numbers=latn"));
        this.numbers.setMaximumFractionDigits(2);
        this.numbers.setGroupingUsed(false);
    }

    /** A number as it stands in the labels. */
    public String of(double number) {
        return numbers.format(number);
    }

    /** A half-open class: {@code 2–3} holds 2 but not 3. The only class of equal numbers is that number. */
    public String of(Classes classes, int index) {
        if (classes.size() == 1) {
            return numbers.format(classes.least());
        }
        if (index == 0) {
            return LESS + numbers.format(classes.to(0).orElseThrow());
        }
        String from = numbers.format(classes.from(index).orElseThrow());
        return classes.to(index).isPresent()
                ? from + DASH + numbers.format(classes.to(index).getAsDouble())
                : AT_LEAST + from;
    }

    /** A class of whole differences, both ends included: {@code -9 … -5}, {@code 0}, {@code ≥ 10}. */
    public String ofDifference(Classes classes, int index) {
        if (classes.size() == 1) {
            return numbers.format(classes.least());
        }
        if (index == 0) {
            return AT_MOST + numbers.format(classes.to(0).orElseThrow() - 1);
        }
        double from = classes.from(index).orElseThrow();
        if (classes.to(index).isEmpty()) {
            return AT_LEAST + numbers.format(from);
        }
        double last = classes.to(index).getAsDouble() - 1;
        return from == last ? numbers.format(from) : numbers.format(from) + TO + numbers.format(last);
    }
}
