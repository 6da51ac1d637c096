package fr.repere.search.web;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.wording.CriteriaWords;
import fr.repere.search.wording.CriteriaWords.Line;
import fr.repere.search.wording.PlaceWords;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the page of a fiche shows. */
public final class FicheView {

    private static final DateTimeFormatter DATES =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.FRANCE);

    private final FicheAnswer fiche;
    private final Vocabulary vocabulary;
    private final List<Line> criteria;

    FicheView(FicheAnswer fiche, Vocabulary vocabulary) {
        this.fiche = fiche;
        this.vocabulary = vocabulary;
        this.criteria = new CriteriaWords(vocabulary).of(fiche.criteria());
    }

    /** The fiche. */
    public FicheAnswer fiche() {
        return fiche;
    }

    /** Its criteria, those not stated included. */
    public List<Line> criteria() {
        return criteria;
    }

    /** The writing direction of its text. */
    public String direction() {
        return Language.findByCode(fiche.lang()).filter(Language::isRightToLeft).isPresent() ? "rtl" : "ltr";
    }

    /** A language that the fiche can be read in, named in that language. */
    public record LanguageLink(String code, String name, String direction, boolean current) {}

    /** The languages that it can be read in. */
    public List<LanguageLink> languages() {
        return fiche.languages().stream()
                .flatMap(code -> Language.findByCode(code).stream())
                .map(language -> new LanguageLink(
                        language.code(),
                        name(language),
                        language.isRightToLeft() ? "rtl" : "ltr",
                        language.code().equals(fiche.lang())))
                .toList();
    }

    /** The address of a place on one line, as far as it may be known, in the language of the text. */
    public String address(PlaceDocument place) {
        return PlaceWords.address(
                place, vocabulary, Language.findByCode(fiche.lang()).orElse(Language.FR));
    }

    /** The opening hours of a place in words; empty when they are not known. */
    public String hours(PlaceDocument place) {
        return PlaceWords.hours(place);
    }

    /** A date in French. */
    public String date(LocalDate date) {
        return DATES.format(date);
    }

    /** Where it can be found, in a few words. */
    public @Nullable String reach() {
        if (fiche.national()) {
            return "Dans toute la France";
        }
        return fiche.online() ? "En ligne" : null;
    }

    private static String name(Language language) {
        Locale locale = Locale.of(language.code());
        return locale.getDisplayLanguage(locale);
    }
}
