package fr.repere.search.web.site.results;

import fr.repere.search.query.Facet;
import fr.repere.search.web.SearchAnswer.FacetAnswer;
import fr.repere.search.web.SearchAnswer.FacetValue;
import fr.repere.search.web.site.results.FiltersView.FacetChoice;
import fr.repere.search.web.site.results.FiltersView.FacetView;
import fr.repere.search.web.site.results.ResultsView.Choice;
import java.util.List;
import java.util.stream.Stream;

/** The facets as boxes to tick, and those ticked as chips to take off. */
final class FacetViews {

    private static final int FIRST = 8;

    /** What readers narrow down by first stands first; structures are searched by their names. */
    private static final List<Facet> ORDER = List.of(
            Facet.THEME,
            Facet.NEED,
            Facet.LEVEL,
            Facet.STATUS,
            Facet.PROFILE,
            Facet.RECEPTION_LANGUAGE,
            Facet.PRICE,
            Facet.DAY,
            Facet.MODE,
            Facet.REFERRAL,
            Facet.CONDITION,
            Facet.AVAILABLE_IN,
            Facet.KIND,
            Facet.STRUCTURE);

    private FacetViews() {}

    /** The facets that have something to choose. */
    static List<FacetView> of(List<FacetAnswer> facets) {
        return ORDER.stream()
                .flatMap(facet -> facets.stream().filter(answer -> answer.code().equals(facet.code())))
                .map(FacetViews::of)
                .filter(facet -> !facet.first().isEmpty())
                .toList();
    }

    private static FacetView of(FacetAnswer facet) {
        List<FacetChoice> choices = Stream.concat(
                        facet.values().stream().filter(FacetValue::chosen),
                        facet.values().stream().filter(value -> !value.chosen() && value.count() > 0))
                .map(value -> new FacetChoice(value.code(), value.name(), value.count(), value.chosen()))
                .toList();
        return new FacetView(
                facet.code(),
                "facet." + facet.code(),
                choices.stream().limit(FIRST).toList(),
                choices.stream().skip(FIRST).toList(),
                facet.notStated() == null ? 0 : facet.notStated(),
                choices.stream().anyMatch(FacetChoice::chosen));
    }

    /** What is chosen, each with the address of the search without it. */
    static List<Choice> chosen(List<FacetAnswer> facets, Asked asked) {
        return facets.stream()
                .flatMap(facet -> facet.values().stream()
                        .filter(FacetValue::chosen)
                        .map(value -> new Choice(value.name(), asked.without(facet.code(), value.code()))))
                .toList();
    }
}
