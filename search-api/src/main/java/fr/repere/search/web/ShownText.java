package fr.repere.search.web;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TextDocument;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text of a fiche in the language asked for, or in French where it is not translated.
 *
 * @param language code of the language of the text
 * @param fallback {@code fr} when the French text stands in for a missing translation
 */
record ShownText(
        TextDocument text, String language, @Nullable String fallback) {

    static ShownText of(FicheDocument fiche, Language language) {
        TextDocument translated = fiche.text().get(language.code());
        if (translated != null) {
            return new ShownText(translated, language.code(), null);
        }
        String french = Language.FR.code();
        TextDocument source = Objects.requireNonNull(fiche.text().get(french), fiche::id);
        return new ShownText(source, french, french);
    }
}
