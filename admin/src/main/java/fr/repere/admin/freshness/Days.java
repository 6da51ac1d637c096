package fr.repere.admin.freshness;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as everybody in France reads them, in every language of ours. */
final class Days {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Days() {}

    static String say(LocalDate day) {
        return FORM.format(day);
    }
}
