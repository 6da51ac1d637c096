package fr.repere.search.wording;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import fr.repere.geodata.document.Language;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/** Days as each of the eight languages writes them, in the calendar that French papers have. */
public final class Dates {

    private Dates() {}

    /** Such as « 3 mars 2026 ». */
    public static String medium(Language language, LocalDate day) {
        // Persian would count in years of its own, which no letter of an administration shows.
        ULocale locale = new ULocale(language.code() + "@calendar=gregorian");
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
