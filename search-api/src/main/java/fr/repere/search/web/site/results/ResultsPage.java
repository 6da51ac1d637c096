package fr.repere.search.web.site.results;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.SearchResult;
import fr.repere.search.recording.SearchRecorder;
import fr.repere.search.understanding.Understood;
import fr.repere.search.web.PlacesAnswer.FoundTerritory;
import fr.repere.search.web.SearchAnswer;
import fr.repere.search.web.SearchAnswers;
import fr.repere.search.web.UnderstoodAnswers;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import fr.repere.search.web.site.SitePage;
import fr.repere.search.web.site.SitePaths;
import fr.repere.search.web.site.preset.PresetPlaces;
import fr.repere.search.web.site.results.TypedPlaces.TypedPlace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of results. Its address says it all: whoever opens it sees the same search. */
@SitePage
class ResultsPage {

    static final String PATH = "/recherche";
    private static final String BOX = Asked.BOX;
    private static final String PLACE = "place";
    private static final int LONGEST_PLACE_TEXT = 100;

    private final SearchRequests requests;
    private final Fiches fiches;
    private final SearchAnswers answers;
    private final TypedPlaces places;
    private final UnderstoodAnswers understandings;
    private final ResultsViews views;
    private final SearchRecorder recorder;
    private final PresetPlaces presets;

    ResultsPage(
            SearchRequests requests,
            Fiches fiches,
            SearchAnswers answers,
            TypedPlaces places,
            UnderstoodAnswers understandings,
            ResultsViews views,
            SearchRecorder recorder,
            PresetPlaces presets) {
        this.requests = requests;
        this.fiches = fiches;
        this.answers = answers;
        this.places = places;
        this.understandings = understandings;
        this.views = views;
        this.recorder = recorder;
        this.presets = presets;
    }

    @GetMapping(PATH)
    Object show(
            @PathVariable Language language,
            @RequestParam MultiValueMap<String, String> given,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<TerritoryDocument> preset = presets.of(request, response);
        Optional<String> box = new RequestParameters(given).text(BOX, LONGEST_PLACE_TEXT);
        TypedPlace typed = box.map(places::of).orElseGet(() -> new TypedPlace(Optional.empty(), List.of()));
        Asked asked = asked(language, given, typed, preset.size() == 1);
        RequestParameters parameters = new RequestParameters(inLanguage(asked.parameters(), language));
        Optional<Understood> words = requests.understood(parameters);
        if (preset.size() == 1
                && namesNoPlace(given)
                && words.flatMap(Understood::place).isEmpty()) {
            // The address says it all, the preset place too: it can be shared, and taken away.
            return ResponseEntity.status(HttpStatus.FOUND)
                    .header(
                            HttpHeaders.LOCATION,
                            asked.with(PLACE, preset.getFirst().id()))
                    .build();
        }
        SearchQuery query = requests.query(parameters, words);
        SearchResult result = fiches.search(query);
        recorder.searched(query, words, result);
        SearchAnswer answer = answers.of(
                query,
                result,
                words.map(found -> understandings.of(found, language, asked.path(), asked.parameters())),
                cursor -> asked.with("after", cursor));
        model.addAttribute("page", views.of(language, asked, answer, typed, box, preset));
        return "site/results";
    }

    /** The place box becomes the place that it means, which an address can be shared with. */
    private static Asked asked(
            Language language, MultiValueMap<String, String> given, TypedPlace typed, boolean preset) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        given.forEach((name, values) -> {
            if (!name.equals(BOX) && !name.equals("lang") && !values.stream().allMatch(String::isBlank)) {
                parameters.put(name, values);
            }
        });
        typed.chosen().map(FoundTerritory::id).ifPresent(id -> {
            parameters.set(PLACE, id);
            List.of("lat", "lon").forEach(parameters::remove);
        });
        Asked asked = new Asked(SitePaths.in(language, PATH), parameters);
        // Of a place that nobody knows, all of France is shown: there is nothing to be near to.
        boolean nowhere = given.getOrDefault(BOX, List.of()).stream().anyMatch(text -> !text.isBlank())
                && !parameters.containsKey(PLACE)
                && !parameters.containsKey("lat");
        Asked somewhere = nowhere ? asked.dropping("radius") : asked;
        boolean everywhere = preset && given.containsKey(BOX) && !parameters.containsKey(PLACE);
        return everywhere ? somewhere.setting(BOX, "") : somewhere;
    }

    /** Whether neither a place was given nor the box of places left empty. */
    private static boolean namesNoPlace(MultiValueMap<String, String> given) {
        return Stream.of(BOX, PLACE, "lat", "lon", Asked.AFTER).noneMatch(given::containsKey);
    }

    private static MultiValueMap<String, String> inLanguage(MultiValueMap<String, String> asked, Language language) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>(asked);
        parameters.set("lang", language.code());
        return parameters;
    }
}
