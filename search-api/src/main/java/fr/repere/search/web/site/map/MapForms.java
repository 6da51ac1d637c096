package fr.repere.search.web.site.map;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.coverage.ClassMethod;
import fr.repere.search.coverage.Measure;
import fr.repere.search.map.MapWords;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.Facet;
import fr.repere.search.query.TerritoryKind;
import fr.repere.search.web.FacetNames;
import fr.repere.search.web.site.map.MapView.Chip;
import fr.repere.search.web.site.map.MapView.Choice;
import fr.repere.search.web.site.map.MapView.Group;
import fr.repere.search.web.site.map.MapView.Kept;
import fr.repere.search.web.site.map.MapView.MapForm;
import fr.repere.search.wording.Messages;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The form of the map: what can be asked for, and what its address asks for already. */
@Component
class MapForms {

    private static final String THEME = Facet.THEME.code();
    private static final String NEED = Facet.NEED.code();
    private static final String LANGUAGE = Facet.AVAILABLE_IN.code();
    private static final Set<String> BOXES = Set.of(
            THEME,
            NEED,
            LANGUAGE,
            MapQuestion.VIEW,
            MapQuestion.BY,
            MapQuestion.PLACE,
            MapQuestion.CHOSEN,
            "measure",
            "classes",
            "k",
            "distance");

    private final Vocabulary vocabulary;
    private final TerritoryCache territories;
    private final FacetNames names;
    private final Messages messages;

    MapForms(Vocabulary vocabulary, TerritoryCache territories, FacetNames names, Messages messages) {
        this.vocabulary = vocabulary;
        this.territories = territories;
        this.names = names;
        this.messages = messages;
    }

    MapForm of(MapQuestion asked, Language language) {
        return new MapForm(
                choices(asked, THEME, vocabulary.themeCodes(), code -> vocabulary.themeName(code, language)),
                choices(asked, NEED, vocabulary.needCodes(), code -> vocabulary.needName(code, language)),
                choices(
                        asked,
                        LANGUAGE,
                        Arrays.stream(Language.values()).map(Language::code).toList(),
                        code -> names.name(Facet.AVAILABLE_IN, code, language)),
                kinds(asked).stream()
                        .map(kind -> new Choice(kind.code(), MapWords.of(language, kind.code()), asked.by() == kind))
                        .toList(),
                List.of(
                        group(
                                asked,
                                language,
                                TerritoryKind.REGION,
                                Comparator.comparing(TerritoryDocument::name, Layers.alphabet())),
                        group(
                                asked,
                                language,
                                TerritoryKind.DEPARTEMENT,
                                Comparator.comparing(TerritoryDocument::code))),
                choices(asked, "measure", Measure.codes(), code -> MapWords.of(language, code)),
                choices(asked, "classes", ClassMethod.codes(), code -> messages.of(language, "map.classes." + code)),
                asked.one("k").orElse(""),
                asked.one("distance").orElse("20").replaceFirst(" ?km$", ""),
                asked.one("measure")
                        .or(() -> asked.one("classes"))
                        .or(() -> asked.one("k"))
                        .isPresent());
    }

    /** Inside a territory there is nothing to choose: what is next smaller is shown. */
    private static List<TerritoryKind> kinds(MapQuestion asked) {
        return asked.given().containsKey(MapQuestion.PLACE)
                ? List.of()
                : List.of(TerritoryKind.DEPARTEMENT, TerritoryKind.REGION);
    }

    private static List<Choice> choices(
            MapQuestion asked, String parameter, List<String> codes, Function<String, String> name) {
        List<String> chosen = asked.given().getOrDefault(parameter, List.of());
        return codes.stream()
                .map(code -> new Choice(code, name.apply(code), chosen.size() == 1 && chosen.contains(code)))
                .toList();
    }

    private Group group(MapQuestion asked, Language language, TerritoryKind kind, Comparator<TerritoryDocument> order) {
        return new Group(
                MapWords.of(language, kind.code()),
                territories.all().stream()
                        .filter(territory -> territory.kind().equals(kind.code()))
                        .sorted(order)
                        .map(territory -> new Choice(
                                territory.id(),
                                Layers.named(territory),
                                asked.given()
                                        .getOrDefault(MapQuestion.PLACE, List.of())
                                        .equals(List.of(territory.id()))))
                        .toList());
    }

    /** Conditions that no box of the form shows; of facets with their names. */
    List<Chip> chips(MapQuestion asked, Language language) {
        return others(asked).stream()
                .map(one -> new Chip(name(one, language), asked.without(one.name(), one.value())))
                .toList();
    }

    private String name(Kept one, Language language) {
        return Facet.findByCode(one.name())
                .map(facet -> names.name(facet, one.value(), language))
                .orElse(one.value());
    }

    /** The same for the form, with the order of the table. */
    List<Kept> kept(MapQuestion asked) {
        return asked.given().entrySet().stream()
                .filter(entry -> isKept(entry.getKey(), entry.getValue()))
                .flatMap(entry -> entry.getValue().stream().map(value -> new Kept(entry.getKey(), value)))
                .toList();
    }

    private List<Kept> others(MapQuestion asked) {
        return kept(asked).stream()
                .filter(one -> !one.name().equals(MapQuestion.ORDER))
                .toList();
    }

    /** A box takes one value; several came by the address and are kept beside it. */
    private static boolean isKept(String name, List<String> values) {
        return !BOXES.contains(name) || values.size() > 1;
    }
}
