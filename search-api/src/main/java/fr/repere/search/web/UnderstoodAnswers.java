package fr.repere.search.web;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.understanding.Completions;
import fr.repere.search.understanding.KnownPlace;
import fr.repere.search.understanding.RecognisedPlace;
import fr.repere.search.understanding.Understood;
import fr.repere.search.web.UnderstoodAnswer.OtherPlace;
import fr.repere.search.web.UnderstoodAnswer.UnderstoodPlace;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Says what was understood of the words, and how to search otherwise. */
@Component
public class UnderstoodAnswers {

    private static final String LITERAL = "literal";

    private final Vocabulary vocabulary;
    private final Completions completions;

    UnderstoodAnswers(Vocabulary vocabulary, Completions completions) {
        this.vocabulary = vocabulary;
        this.completions = completions;
    }

    /**
     * The answer's part about the words.
     *
     * @param path of the search, for the addresses of other ways to search
     * @param asked its parameters
     */
    public UnderstoodAnswer of(
            Understood understood, Language shown, String path, MultiValueMap<String, String> asked) {
        MultiValueMap<String, String> first = new LinkedMultiValueMap<>(asked);
        first.remove("after");
        return new UnderstoodAnswer(
                understood.languageOfWords().code(),
                understood.words().text(),
                Stream.concat(understood.droppedWords().stream(), understood.words().dropped().stream())
                        .toList(),
                understood
                        .place()
                        .map(place -> place(place, understood, path, first))
                        .orElse(null),
                understood.themes().stream()
                        .map(code -> new Named(code, vocabulary.themeName(code, shown)))
                        .toList(),
                understood.needs().stream()
                        .map(code -> new Named(code, vocabulary.needName(code, shown)))
                        .toList(),
                understood.place().isEmpty() ? null : Addresses.with(path, first, LITERAL, "true"));
    }

    private UnderstoodPlace place(
            RecognisedPlace place, Understood understood, String path, MultiValueMap<String, String> asked) {
        MultiValueMap<String, String> elsewhere = new LinkedMultiValueMap<>(asked);
        elsewhere.set("q", understood.words().text());
        if (understood.words().isEmpty()) {
            elsewhere.remove("q");
        }
        List<OtherPlace> others = place.alternatives().stream()
                .map(other -> other(other, Addresses.with(path, elsewhere, "place", other.id())))
                .toList();
        return new UnderstoodPlace(place.id(), place.name(), place.text(), place.spellingGuessed(), others);
    }

    private OtherPlace other(KnownPlace place, String url) {
        return new OtherPlace(
                place.id(),
                place.name(),
                place.kind(),
                completions
                        .departementOf(place)
                        .map(departement -> new Named(departement.code(), departement.name()))
                        .orElse(null),
                url);
    }
}
