package fr.repere.search.web.site.agir;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.RecordNames;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.web.PlaceChoices;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.site.SitePage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** « Who is the AGIR operator here? », by a town or by a département. */
@SitePage
class AgirPage {

    private static final String DEPARTEMENT = "departement";
    private static final int LONGEST_PLACE_TEXT = 100;

    private final TerritoryCache territories;
    private final PlaceChoices places;
    private final AgirViews views;

    AgirPage(TerritoryCache territories, PlaceChoices places, AgirViews views) {
        this.territories = territories;
        this.places = places;
        this.views = views;
    }

    @GetMapping("/agir")
    String show(@PathVariable Language language, @RequestParam MultiValueMap<String, String> given, Model model) {
        RequestParameters parameters = new RequestParameters(given);
        // Overseas collectivities are kept among the départements, but lie in no région: AGIR is not for them.
        List<TerritoryDocument> departements = territories.all().stream()
                .filter(territory -> territory.kind().equals(DEPARTEMENT)
                        && !territory.within().isEmpty())
                .sorted(Comparator.comparing(TerritoryDocument::code))
                .toList();
        Optional<String> typed = parameters.text("lieu", LONGEST_PLACE_TEXT);
        Optional<TerritoryDocument> asked = typed.isPresent()
                ? typed.flatMap(text -> of(text, departements))
                : parameters.one(DEPARTEMENT).map(code -> chosen(code, departements));
        model.addAttribute("page", views.of(language, departements, asked, typed, LocalDate.now(RecordNames.ZONE)));
        return "site/agir";
    }

    /** The département that a text names, or that the town it names lies in; nothing for a région. */
    private Optional<TerritoryDocument> of(String text, List<TerritoryDocument> departements) {
        return places.of(text, 1).stream()
                .flatMap(place -> Stream.concat(Stream.of(place.id()), place.within().stream()))
                .flatMap(id -> departements.stream().filter(one -> one.id().equals(id)))
                .findFirst();
    }

    private static TerritoryDocument chosen(String code, List<TerritoryDocument> departements) {
        return departements.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidParameter.notAllowed(
                        DEPARTEMENT,
                        code,
                        departements.stream().map(TerritoryDocument::code).collect(Collectors.joining(", "))));
    }
}
