package fr.repere.search.web.site.structure;

import fr.repere.geodata.document.Language;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.Structures.Freshness;
import fr.repere.search.query.Structures.StructureState;
import fr.repere.search.web.SearchAnswer;
import fr.repere.search.web.site.Frame;
import fr.repere.search.web.site.WebAddress;
import fr.repere.search.web.site.results.HitView;
import fr.repere.search.web.site.results.HitViews;
import fr.repere.search.web.site.structure.StructureView.Age;
import fr.repere.search.web.site.structure.StructureView.LanguageCount;
import fr.repere.search.web.site.structure.StructureView.Link;
import fr.repere.search.wording.Dates;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the view of a structure. */
@Component
class StructureViews {

    private static final List<String> FORMATS = List.of("pdf", "csv", "xlsx", "geojson");

    private final HitViews hits;
    private final TerritoryCache territories;
    private final StructureJsonLd jsonLd;

    StructureViews(HitViews hits, TerritoryCache territories, StructureJsonLd jsonLd) {
        this.hits = hits;
        this.territories = territories;
        this.jsonLd = jsonLd;
    }

    StructureView of(Language language, StructureState state, SearchAnswer held, Frame frame) {
        String path = frame.at(StructurePaths.of(state.structure()));
        String asked = "structure=" + StructurePaths.escaped(state.structure().id());
        Optional<WebAddress> website = WebAddress.of(state.structure().website());
        return new StructureView(
                state.structure().name(),
                state.structure().acronym(),
                website.map(WebAddress::href).orElse(null),
                website.map(WebAddress::host).orElse(null),
                held.total(),
                languages(state, frame.at("/recherche?" + asked)),
                departements(state, frame.at("/recherche?" + asked)),
                ages(state.freshness()),
                state.lastVerified() == null ? null : Dates.medium(language, state.lastVerified()),
                hits.of(language, held.hits(), null).stream()
                        .map(HitView::withoutStructure)
                        .toList(),
                next(path, held.next()),
                FORMATS.stream()
                        .map(format -> new Link("results.save." + format, "/api/v1/export." + format + "?" + asked))
                        .toList(),
                jsonLd.of(state.structure(), frame.canonical()));
    }

    private static @Nullable String next(String path, @Nullable String cursor) {
        return cursor == null ? null : path + "?after=" + StructurePaths.escaped(cursor);
    }

    private static List<LanguageCount> languages(StructureState state, String search) {
        return Arrays.stream(Language.values())
                .filter(language -> state.languages().containsKey(language.code()))
                .map(language -> new LanguageCount(
                        language.code(),
                        ownName(language),
                        language.isRightToLeft() ? "rtl" : "ltr",
                        state.languages().getOrDefault(language.code(), 0L),
                        search + "&availableIn=" + language.code()))
                .toList();
    }

    private static String ownName(Language language) {
        Locale locale = Locale.of(language.code());
        return locale.getDisplayLanguage(locale);
    }

    private List<Link> departements(StructureState state, String search) {
        List<String> ids =
                state.departements().stream().map(code -> "departement:" + code).toList();
        return territories.named(ids).values().stream()
                .map(departement -> new Link(
                        "%s (%s)".formatted(departement.name(), departement.code()),
                        search + "&place=" + departement.id()))
                .toList();
    }

    private static List<Age> ages(Freshness freshness) {
        return Stream.of(
                        new Age("structures.verified.recent", freshness.recent()),
                        new Age("structures.verified.aging", freshness.aging()),
                        new Age("structures.verified.older", freshness.older()),
                        new Age("structures.verified.never", freshness.never()))
                .filter(age -> age.fiches() > 0)
                .toList();
    }
}
