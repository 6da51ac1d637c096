package fr.repere.search.web;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.query.Facet;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.SearchResult;
import fr.repere.search.recording.SearchRecorder;
import fr.repere.search.understanding.Understood;
import fr.repere.search.web.PagePlace.TypedPlace;
import fr.repere.search.web.PlacesAnswer.FoundTerritory;
import fr.repere.search.web.SearchView.PlaceChoice;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search page: two boxes, themes, results. Works without JavaScript. */
@Controller
class SearchPage {

    private static final String PLACE_BOX = "lieu";
    private static final String PLACE = "place";
    private static final String AFTER = "after";
    private static final int LONGEST_PLACE_TEXT = 100;

    private final SearchRequests requests;
    private final Fiches fiches;
    private final SearchAnswers answers;
    private final PagePlace places;
    private final Vocabulary vocabulary;
    private final UnderstoodAnswers understandings;
    private final SearchRecorder recorder;

    SearchPage(
            SearchRequests requests,
            Fiches fiches,
            SearchAnswers answers,
            PagePlace places,
            Vocabulary vocabulary,
            UnderstoodAnswers understandings,
            SearchRecorder recorder) {
        this.requests = requests;
        this.fiches = fiches;
        this.answers = answers;
        this.places = places;
        this.vocabulary = vocabulary;
        this.understandings = understandings;
        this.recorder = recorder;
    }

    @GetMapping("/")
    String show(@RequestParam MultiValueMap<String, String> given, Model model) {
        RequestParameters typed = new RequestParameters(given);
        Optional<String> box = typed.text(PLACE_BOX, LONGEST_PLACE_TEXT);
        Optional<String> chosen = typed.one(PLACE);
        TypedPlace place = box.filter(text -> chosen.isEmpty())
                .map(places::of)
                .orElseGet(() -> new TypedPlace(Optional.empty(), List.of()));
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>(given);
        asked.remove(PLACE_BOX);
        place.chosen().map(FoundTerritory::id).ifPresent(id -> asked.set(PLACE, id));
        RequestParameters parameters = new RequestParameters(asked);
        Optional<Understood> words = requests.understood(parameters);
        SearchQuery query = requests.query(parameters, words);
        SearchResult result = fiches.search(query);
        recorder.searched(query, words, result);
        SearchAnswer answer = answers.of(
                query,
                result,
                words.map(found -> understandings.of(found, query.language(), "/", asked)),
                cursor -> next(asked, box, cursor));
        model.addAttribute("page", view(query, answer, place, box, asked));
        return "search";
    }

    private SearchView view(
            SearchQuery query,
            SearchAnswer answer,
            TypedPlace place,
            Optional<String> box,
            MultiValueMap<String, String> asked) {
        String typed = Optional.ofNullable(asked.getFirst("q")).orElse("").strip();
        String words = answer.understood() == null || answer.understood().place() == null
                ? typed
                : answer.understood().words();
        String placeText = place.chosen()
                .map(PagePlace::label)
                .or(() -> box)
                .orElse(answer.place() == null ? "" : answer.place().name());
        boolean unknownPlace =
                box.isPresent() && answer.place() == null && place.chosen().isEmpty();
        return new SearchView(
                words,
                placeText,
                unknownPlace,
                place.others().stream()
                        .map(other -> PlaceChoice.of(other, Addresses.with("/", asked, PLACE, other.id())))
                        .toList(),
                vocabulary.themeCodes().stream()
                        .map(code -> new SearchView.ThemeChoice(
                                code,
                                vocabulary.themeName(code, Language.FR),
                                query.filters().of(Facet.THEME).contains(code)))
                        .toList(),
                answer);
    }

    private static String next(MultiValueMap<String, String> asked, Optional<String> box, String cursor) {
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>(asked);
        box.ifPresent(text -> kept.set(PLACE_BOX, text));
        return Addresses.with("/", kept, AFTER, cursor);
    }
}
