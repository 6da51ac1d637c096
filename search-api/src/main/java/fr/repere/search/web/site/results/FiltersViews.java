package fr.repere.search.web.site.results;

import fr.repere.geodata.document.Language;
import fr.repere.search.query.Facet;
import fr.repere.search.query.Order;
import fr.repere.search.web.SearchAnswer;
import fr.repere.search.web.SearchAnswer.FacetAnswer;
import fr.repere.search.web.site.results.FiltersView.Kept;
import fr.repere.search.web.site.results.FiltersView.OrderChoice;
import fr.repere.search.web.site.results.FiltersView.RadiusChoice;
import fr.repere.search.web.site.results.ResultsView.Choice;
import fr.repere.search.wording.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows what a search is narrowed down by. */
@Component
class FiltersViews {

    private static final String SORT = "sort";
    private static final String RADIUS = "radius";
    private static final String AGE = "age";
    private static final String OPEN_NOW = "openNow";
    private static final String STATED = "stated";
    private static final double USUAL_KM = 20;
    private static final List<Double> RADII_KM = List.of(5d, 10d, USUAL_KM, 50d, 100d);

    /** All that « without filters » takes away. */
    private static final List<String> ALL = Stream.concat(
                    Arrays.stream(Facet.values()).map(Facet::code),
                    Stream.of(AGE, "verifiedSince", "publishedUntil", OPEN_NOW, STATED))
            .toList();

    /** What the form has boxes of its own for, beside facets. */
    private static final Set<String> IN_THE_FORM = Set.of(Asked.AFTER, SORT, RADIUS, AGE, OPEN_NOW, STATED);

    private final Messages messages;

    FiltersViews(Messages messages) {
        this.messages = messages;
    }

    FiltersView of(Language language, Asked asked, SearchAnswer answer) {
        List<FacetAnswer> facets = answer.facets() == null ? List.of() : answer.facets();
        List<Choice> chosen = new ArrayList<>(FacetViews.chosen(facets, asked));
        asked.one(AGE)
                .ifPresent(age ->
                        chosen.add(new Choice(messages.of(language, "results.age.chosen", age), asked.without(AGE))));
        if (isOn(asked, OPEN_NOW)) {
            chosen.add(new Choice(messages.of(language, "results.open.now"), asked.without(OPEN_NOW)));
        }
        return new FiltersView(
                kept(asked),
                chosen,
                asked.without(ALL),
                FacetViews.of(facets),
                orders(asked, answer),
                answer.place() == null ? List.of() : radii(asked),
                asked.one(AGE).orElse(""),
                isOn(asked, OPEN_NOW),
                isOn(asked, STATED));
    }

    private static boolean isOn(Asked asked, String flag) {
        return asked.one(flag).map("true"::equals).orElse(false);
    }

    private static List<Kept> kept(Asked asked) {
        return asked.parameters().entrySet().stream()
                .filter(entry -> Facet.findByCode(entry.getKey()).isEmpty())
                .filter(entry -> !IN_THE_FORM.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(value -> new Kept(entry.getKey(), value)))
                .toList();
    }

    private static List<OrderChoice> orders(Asked asked, SearchAnswer answer) {
        String current = asked.one(SORT).orElse(Order.RELEVANCE.code());
        return Arrays.stream(Order.values())
                .filter(order -> order != Order.DISTANCE || answer.place() != null)
                .map(order -> new OrderChoice(
                        order.code(),
                        "results.sort." + order.code(),
                        order.code().equals(current)))
                .toList();
    }

    /** The usual distances, and the one of the address when it is another. */
    private static List<RadiusChoice> radii(Asked asked) {
        double current = asked.one(RADIUS).map(Double::parseDouble).orElse(USUAL_KM);
        Set<Double> choices = new TreeSet<>(RADII_KM);
        choices.add(current);
        return choices.stream()
                .map(km -> new RadiusChoice(
                        km == Math.rint(km) ? Long.toString(Math.round(km)) : Double.toString(km), km, km == current))
                .toList();
    }
}
