package fr.repere.search.web.site.results;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.PointDocument;
import fr.repere.search.web.Named;
import fr.repere.search.web.SearchAnswer.FoundFiche;
import fr.repere.search.web.SearchAnswer.FoundPlace;
import fr.repere.search.web.SearchAnswer.TerritoryName;
import fr.repere.search.web.site.SitePaths;
import fr.repere.search.wording.Dates;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the rows of lists of fiches. */
@Component
public class HitViews {

    private static final int SHOWN_PLACES = 2;
    private static final int POINTS = 20;

    private static final Comparator<FoundPlace> NEAREST_FIRST = Comparator.comparingDouble(
            place -> place.distanceMetres() == null ? Double.MAX_VALUE : place.distanceMetres());

    private final ReasonTexts reasons;

    HitViews(ReasonTexts reasons) {
        this.reasons = reasons;
    }

    /** The rows of these fiches, found around a place or anywhere. */
    public List<HitView> of(Language language, List<FoundFiche> fiches, @Nullable TerritoryName asked) {
        return fiches.stream().map(fiche -> of(language, fiche, asked)).toList();
    }

    private HitView of(Language language, FoundFiche fiche, @Nullable TerritoryName asked) {
        Language shown = Language.findByCode(fiche.lang()).orElse(Language.FR);
        List<String> where = fiche.places().stream()
                .sorted(NEAREST_FIRST)
                .map(place -> where(language, place, asked))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return new HitView(
                fiche.id(),
                SitePaths.in(language, "/fiches/" + fiche.slug()),
                fiche.title(),
                fiche.summary(),
                fiche.structure() == null ? null : fiche.structure().name(),
                shown.code(),
                shown.isRightToLeft() ? "rtl" : "ltr",
                fiche.fallback() != null,
                reasons.of(language, fiche.reason(), asked),
                fiche.reason().scope(),
                where.stream().limit(SHOWN_PLACES).toList(),
                Math.max(0, where.size() - SHOWN_PLACES),
                fiche.themes().stream().map(Named::name).toList(),
                fiche.kind().equals("demarche"),
                fiche.verifiedOn() == null ? null : Dates.medium(language, fiche.verifiedOn()),
                points(fiche.places()));
    }

    /** The town, and how far it is when that was measured; of the town that was asked for, the name says enough. */
    private String where(Language language, FoundPlace found, @Nullable TerritoryName asked) {
        String town = found.place().communeName() == null
                ? found.place().name()
                : found.place().communeName();
        if (town == null) {
            return "";
        }
        boolean there = asked != null && asked.name().equals(town);
        return there || found.distanceMetres() == null || found.distanceMetres() == 0
                ? town
                : town + " (" + reasons.distance(language, found.distanceMetres()) + ")";
    }

    private static String points(List<FoundPlace> places) {
        return places.stream()
                .sorted(NEAREST_FIRST)
                .map(found -> found.place().point())
                .filter(Objects::nonNull)
                .map(HitViews::written)
                .distinct()
                .limit(POINTS)
                .collect(Collectors.joining(" "));
    }

    private static String written(PointDocument point) {
        return point.lon() + "," + point.lat();
    }
}
