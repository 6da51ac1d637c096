package fr.repere.search.web.site.fiche;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.web.FicheAnswer;
import fr.repere.search.web.site.SitePaths;
import fr.repere.search.wording.CriteriaTexts.Line;
import fr.repere.search.wording.Dates;
import fr.repere.search.wording.PlaceWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the page of a fiche shows. */
public final class FicheView {

    private final FicheAnswer fiche;
    private final Vocabulary vocabulary;
    private final Language language;
    private final List<Line> criteria;

    FicheView(FicheAnswer fiche, Vocabulary vocabulary, Language language, List<Line> criteria) {
        this.fiche = fiche;
        this.vocabulary = vocabulary;
        this.language = language;
        this.criteria = criteria;
    }

    /** The fiche. */
    public FicheAnswer fiche() {
        return fiche;
    }

    /** The criteria that it states. */
    public List<Line> stated() {
        return criteria.stream().filter(Line::stated).toList();
    }

    /** The names of the criteria that it does not state. */
    public String unstated() {
        return criteria.stream().filter(line -> !line.stated()).map(Line::label).collect(Collectors.joining(", "));
    }

    /** The writing direction of its text. */
    public String direction() {
        return direction(shown());
    }

    private Language shown() {
        return Language.findByCode(fiche.lang()).orElse(Language.FR);
    }

    /** A language that the fiche can be read in, named in that language. */
    public record LanguageLink(String code, String name, String direction, String path, boolean current) {}

    /** The languages that it can be read in. */
    public List<LanguageLink> languages() {
        return fiche.languages().stream()
                .flatMap(code -> Language.findByCode(code).stream())
                .map(other -> new LanguageLink(
                        other.code(),
                        Locale.of(other.code()).getDisplayLanguage(Locale.of(other.code())),
                        direction(other),
                        SitePaths.in(other, "/fiches/" + fiche.slug()),
                        other == shown()))
                .toList();
    }

    /** The address of a place on one line, as far as it may be known. */
    public String address(PlaceDocument place) {
        return PlaceWords.address(place, vocabulary, language);
    }

    /** A telephone number as programs dial it. */
    public String dialled(String phone) {
        return "tel:" + phone.replaceAll("[^0-9+]", "");
    }

    /** What a program for maps opens: {@code geo:lat,lon}. */
    public @Nullable String directions(PlaceDocument place) {
        PointDocument point = place.point();
        return point == null ? null : "geo:%s,%s".formatted(point.lat(), point.lon());
    }

    /** Longitudes and latitudes of its places, for the map: {@code lon,lat lon,lat}. */
    public String points() {
        return fiche.places().stream()
                .map(PlaceDocument::point)
                .filter(Objects::nonNull)
                .map(point -> point.lon() + "," + point.lat())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** A date in the language of the page. */
    public String date(LocalDate date) {
        return Dates.medium(language, date);
    }

    private static String direction(Language language) {
        return language.isRightToLeft() ? "rtl" : "ltr";
    }
}
