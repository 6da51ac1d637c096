package fr.repere.search.web.site.results;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.web.PlacesAnswer.FoundTerritory;
import fr.repere.search.web.SearchAnswer;
import fr.repere.search.web.SearchAnswer.WideningAnswer;
import fr.repere.search.web.UnderstoodAnswer;
import fr.repere.search.web.site.results.ResultsView.Beyond;
import fr.repere.search.web.site.results.ResultsView.Choice;
import fr.repere.search.web.site.results.ResultsView.SavedFile;
import fr.repere.search.web.site.results.ResultsView.ScopeTab;
import fr.repere.search.web.site.results.TypedPlaces.TypedPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns an answer into what the page of results shows. */
@Component
class ResultsViews {

    private static final String SCOPE = "scope";
    private static final long METRES_PER_KM = 1_000;
    private static final List<String> FORMATS = List.of("pdf", "csv", "xlsx", "geojson");
    private final HitViews hits;
    private final FiltersViews filters;

    ResultsViews(HitViews hits, FiltersViews filters) {
        this.hits = hits;
        this.filters = filters;
    }

    ResultsView of(
            Language language,
            Asked asked,
            SearchAnswer answer,
            TypedPlace typed,
            Optional<String> box,
            List<TerritoryDocument> preset) {
        return new ResultsView(
                words(asked, answer.understood()),
                placeText(answer, typed, box),
                box.isPresent() && typed.chosen().isEmpty(),
                answer.place() == null ? null : ReasonTexts.named(answer.place()),
                withoutPlace(preset.size() == 1 ? asked.setting(Asked.BOX, "") : asked, answer.understood()),
                typed.others().stream()
                        .map(other -> new Choice(TypedPlaces.label(other), asked.with("place", other.id())))
                        .toList(),
                mine(asked.dropping(Asked.BOX), answer, preset),
                (language == Language.FR ? asked : asked.setting("lang", language.code()))
                        .setting("langue", language.code())
                        .at("/espace/recherches/nouvelle"),
                scopes(asked, answer),
                filters.of(language, asked, answer),
                FORMATS.stream()
                        .map(format -> new SavedFile("results.save." + format, asked.at("/api/v1/export." + format)))
                        .toList(),
                hits.of(language, answer.hits(), answer.place()),
                beyond(language, answer),
                asked.one(Asked.AFTER).map(cursor -> asked.without(Asked.AFTER)).orElse(null),
                answer);
    }

    /** The words without the place that was found in them, which stands beside as a chip. */
    private static String words(Asked asked, @Nullable UnderstoodAnswer understood) {
        return understood == null || understood.place() == null
                ? asked.one("q").orElse("").strip()
                : understood.words();
    }

    private static String placeText(SearchAnswer answer, TypedPlace typed, Optional<String> box) {
        return typed.chosen()
                .map((FoundTerritory place) -> TypedPlaces.label(place))
                .or(() -> box)
                .orElse(answer.place() == null ? "" : answer.place().name());
    }

    private static @Nullable String withoutPlace(Asked asked, @Nullable UnderstoodAnswer understood) {
        if (understood != null && understood.place() != null) {
            Asked anywhere = asked.dropping("radius");
            return understood.words().isEmpty() ? anywhere.without("q") : anywhere.with("q", understood.words());
        }
        return asked.without(List.of("place", "lat", "lon", "radius"));
    }

    private static List<Choice> mine(Asked asked, SearchAnswer answer, List<TerritoryDocument> preset) {
        return answer.place() != null
                ? List.of()
                : preset.stream()
                        .map(one -> new Choice(one.name(), asked.with("place", one.id())))
                        .toList();
    }

    private static List<ScopeTab> scopes(Asked asked, SearchAnswer answer) {
        String current = asked.one(SCOPE).orElse("all");
        List<ScopeTab> tabs = new ArrayList<>();
        long all = answer.parts().values().stream().mapToLong(Long::longValue).sum();
        tabs.add(new ScopeTab("results.scope.all", all, asked.without(SCOPE), current.equals("all")));
        answer.parts()
                .forEach((code, total) -> tabs.add(
                        new ScopeTab("results.scope." + code, total, asked.with(SCOPE, code), current.equals(code))));
        return tabs;
    }

    private @Nullable Beyond beyond(Language language, SearchAnswer answer) {
        WideningAnswer wider = answer.widening();
        if (wider == null || wider.hits().isEmpty()) {
            return null;
        }
        return new Beyond(
                Math.round(wider.fromMetres() / METRES_PER_KM),
                Math.round(wider.toMetres() / METRES_PER_KM),
                hits.of(language, wider.hits(), answer.place()));
    }
}
