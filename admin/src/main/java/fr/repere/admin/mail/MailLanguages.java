package fr.repere.admin.mail;

import fr.repere.geodata.document.Language;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;

/**
 * In which language a mail is said. All are there in French and in English; those that any reader may get, in all eight (their words are the
 * bundle {@code public}). The others fall back to French, as pages and fiches without a translation do: it is the language of the offices
 * that a dossier is written for, and who works on one in the back-office reads it there.
 */
final class MailLanguages {

    private static final Set<String> ALL_MAILS = Set.of("fr", "en");

    private MailLanguages() {}

    /** The language that a kind of mail is said in to somebody who reads a language. */
    static Locale of(String kind, Locale reader) {
        boolean said = ALL_MAILS.contains(reader.getLanguage())
                || Language.findByCode(reader.getLanguage()).isPresent()
                        && ResourceBundle.getBundle(
                                        "messages/public",
                                        reader,
                                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                                .containsKey("mail." + kind + ".subject");
        return said ? Locale.of(reader.getLanguage()) : Locale.FRENCH;
    }

    /** Whether it is written from right to left. */
    static boolean isRightToLeft(Locale language) {
        return Language.findByCode(language.getLanguage())
                .filter(Language::isRightToLeft)
                .isPresent();
    }
}
