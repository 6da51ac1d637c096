package fr.repere.search.wording;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import fr.repere.geodata.document.Language;

/** Numbers in tables, as each of the eight languages writes them, with the digits of the sentences around. */
public final class Figures {

    private static final double SMALL = 0.01;
    private static final double METRES_PER_KM = 1_000;

    private static final String FROM_LEFT = "\u2066";
    private static final String END = "\u2069";

    private final ULocale locale;

    /** Numbers of a language. */
    public Figures(Language language) {
        this.locale = new ULocale(language.code());
    }

    /** A number, with two decimals at most. */
    public String number(double value) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** A share from 0 to 1 as whole percents; what is less than one, but not nothing, as less than one. */
    public String share(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        // Between Arabic letters the sign would turn into its contrary.
        return share > 0 && share < SMALL ? FROM_LEFT + "< " + format.format(SMALL) + END : format.format(share);
    }

    /** Metres as whole kilometres. */
    public String kilometres(double metres) {
        return NumberFormatter.withLocale(locale)
                .unit(MeasureUnit.KILOMETER)
                .format(Math.rint(metres / METRES_PER_KM))
                .toString();
    }

    /** A text whose digits are the common ones, in those of the language: a label as maps have it, {@code 2–3}. */
    public String inDigits(String text) {
        String digits = NumberingSystem.getInstance(locale).getDescription();
        StringBuilder written = new StringBuilder();
        text.chars().forEach(c -> written.append(c >= '0' && c <= '9' ? digits.charAt(c - '0') : (char) c));
        return written.toString();
    }
}
