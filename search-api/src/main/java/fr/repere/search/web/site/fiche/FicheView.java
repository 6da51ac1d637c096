package fr.repere.search.web.site.fiche;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.StructureDocument;
import fr.repere.search.leaflet.QrCode;
import fr.repere.search.web.FicheAnswer;
import fr.repere.search.web.site.SitePaths;
import fr.repere.search.wording.CriteriaTexts.Line;
import fr.repere.search.wording.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the page of a fiche shows. */
public final class FicheView {

    private final FicheAnswer fiche;
    private final Language language;
    private final List<Line> criteria;
    private final List<PlaceView> places;
    private final String address;
    private final @Nullable LocalDate older;

    /**
     * @param address of the page, whole
     * @param older the day of the translation that is shown, when the French has changed since
     */
    FicheView(
            FicheAnswer fiche,
            Language language,
            List<Line> criteria,
            List<PlaceView> places,
            String address,
            @Nullable LocalDate older) {
        this.fiche = fiche;
        this.language = language;
        this.criteria = criteria;
        this.places = places;
        this.address = address;
        this.older = older;
    }

    /** Where it is held. */
    public List<PlaceView> places() {
        return places;
    }

    /** Whether one of its places is on a map. */
    public boolean hasMap() {
        return places.stream().anyMatch(place -> place.number() > 0);
    }

    /** What stands between the parts of a list, in the language of the page. */
    public String and() {
        return language.isRightToLeft() ? "؛ " : language == Language.FR ? "\u00a0; " : "; ";
    }

    /** What is printed of it. */
    public PrintedSheet sheet() {
        return PrintedSheet.of(fiche.text(), shown(), places);
    }

    /** The address of the page for a camera. */
    public QrCode code() {
        return QrCode.of(address);
    }

    /** The fiche for machines. */
    public String data() {
        return StructuredData.of(fiche, address);
    }

    /** The site of its structure; absent when it has none that can be visited. */
    public @Nullable String website() {
        StructureDocument structure = fiche.structure();
        return structure == null || structure.website() == null
                ? null
                : SafeLinks.web(structure.website()).orElse(null);
    }

    /** The fiche. */
    public FicheAnswer fiche() {
        return fiche;
    }

    /** The day of the translation that is shown, when the French has changed since; absent when it is up to date. */
    public @Nullable String older() {
        return older == null ? null : date(older);
    }

    /** The page in French, which is always there. */
    public String inFrench() {
        return SitePaths.in(Language.FR, "/fiches/" + fiche.slug());
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

    /** A date in the language of the page. */
    public String date(LocalDate date) {
        return Dates.medium(language, date);
    }

    private static String direction(Language language) {
        return language.isRightToLeft() ? "rtl" : "ltr";
    }
}
