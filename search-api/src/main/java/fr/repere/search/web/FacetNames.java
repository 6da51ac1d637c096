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
class FacetNames {

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
        return switch (facet) {
            case THEME -> vocabulary.themeName(value.code(), language);
            case NEED -> vocabulary.needName(value.code(), language);
            case RECEPTION_LANGUAGE, AVAILABLE_IN ->
                Locale.of(value.code()).getDisplayLanguage(Locale.of(language.code()));
            case STRUCTURE -> value.name().isEmpty() ? value.code() : value.name();
            default ->
                facet.vocabularyGroup()
                        .map(group -> vocabulary.words(group, language).get(value.code()))
                        .orElse(value.code());
        };
    }
}
