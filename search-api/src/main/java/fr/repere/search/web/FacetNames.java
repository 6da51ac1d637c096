package fr.repere.search.web;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.query.Facet;
import fr.repere.search.query.FacetCounts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Names the values of facets in a language. */
@Component
public class FacetNames {

    private final Vocabulary vocabulary;

    FacetNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The facets as they are answered: names in the asked language. */
    List<SearchAnswer.FacetAnswer> of(List<FacetCounts> facets, Language language) {
        return facets.stream().map(facet -> answer(facet, language)).toList();
    }

    private SearchAnswer.FacetAnswer answer(FacetCounts counts, Language language) {
        return new SearchAnswer.FacetAnswer(
                counts.facet().code(),
                counts.values().stream()
                        .map(value -> new SearchAnswer.FacetValue(
                                value.code(),
                                name(counts.facet(), value, language),
                                value.count(),
                                value.chosen(),
                                value.added().isPresent() ? value.added().getAsLong() : null))
                        .toList(),
                counts.facet().isCriterion() ? counts.notStated() : null);
    }

    private String name(Facet facet, FacetCounts.Value value, Language language) {
        return facet == Facet.STRUCTURE && !value.name().isEmpty() ? value.name() : name(facet, value.code(), language);
    }

    /** A value of a facet in a language; its code where it has no name, as structures. */
    public String name(Facet facet, String code, Language language) {
        return switch (facet) {
            case THEME -> vocabulary.themeName(code, language);
            case NEED -> vocabulary.needName(code, language);
            case RECEPTION_LANGUAGE, AVAILABLE_IN -> Locale.of(code).getDisplayLanguage(Locale.of(language.code()));
            case STRUCTURE -> code;
            default ->
                facet.vocabularyGroup()
                        .map(group -> vocabulary.words(group, language).get(code))
                        .orElse(code);
        };
    }
}
