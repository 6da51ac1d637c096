package fr.repere.search.web.site.territory;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import fr.repere.geodata.document.RecordNames;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.web.PlaceChoices;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.site.SitePage;
import fr.repere.search.web.site.territory.TerritoriesView.Departement;
import fr.repere.search.web.site.territory.TerritoriesView.Found;
import fr.repere.search.web.site.territory.TerritoriesView.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of territories, and a box that finds those it does not list. */
@SitePage
class TerritoriesPage {

    private static final String NAME = "nom";
    private static final int LONGEST_NAME = 100;
    private static final int MOST_FOUND = 12;

    private final TerritoryCache territories;
    private final PlaceChoices choices;

    TerritoriesPage(TerritoryCache territories, PlaceChoices choices) {
        this.territories = territories;
        this.choices = choices;
    }

    @GetMapping("/territoires")
    String list(@RequestParam MultiValueMap<String, String> given, Model model) {
        Collator alphabet = Collator.getInstance(ULocale.FRENCH);
        String asked =
                new RequestParameters(given).text(NAME, LONGEST_NAME).orElse("").strip();
        List<Found> named = named(alphabet);
        model.addAttribute("page", new TerritoriesView(asked, found(asked, named), regions(alphabet), named));
        return "site/territories";
    }

    private List<Found> found(String asked, List<Found> named) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Collator letters = Collator.getInstance(ULocale.FRENCH);
        letters.setStrength(Collator.PRIMARY);
        return Stream.concat(
                        named.stream().filter(one -> holds(one.name(), asked, letters)),
                        choices.of(asked, MOST_FOUND).stream()
                                .map(place -> new Found(
                                        place.id(),
                                        place.name(),
                                        Kinds.words(place.kind()),
                                        place.context() == null
                                                ? ""
                                                : place.context().code())))
                .toList();
    }

    /** Whether a word of the name begins so, wherever accents and capitals stand. */
    private static boolean holds(String name, String asked, Collator letters) {
        return Stream.of(name.split("[^\\p{L}\\p{N}]+"))
                        .anyMatch(word -> word.length() >= asked.length()
                                && letters.equals(word.substring(0, asked.length()), asked))
                || letters.equals(name, asked);
    }

    private List<Region> regions(Collator alphabet) {
        List<TerritoryDocument> departements = of("departement")
                .sorted(Comparator.comparing(TerritoryDocument::code))
                .toList();
        List<Region> regions = new ArrayList<>(of("region")
                .sorted(Comparator.comparing(TerritoryDocument::name, alphabet))
                .map(region -> new Region(
                        region.id(),
                        region.name(),
                        choices(departements, one -> one.within().contains(region.id()))))
                .toList());
        List<Departement> others =
                choices(departements, one -> one.within().stream().noneMatch(id -> id.startsWith("region:")));
        if (!others.isEmpty()) {
            regions.add(new Region("", "", others));
        }
        return regions;
    }

    private static List<Departement> choices(List<TerritoryDocument> departements, Predicate<TerritoryDocument> which) {
        return departements.stream()
                .filter(which)
                .map(one -> new Departement(one.id(), one.code(), one.name()))
                .toList();
    }

    private Stream<TerritoryDocument> of(String kind) {
        return territories.all().stream().filter(territory -> territory.kind().equals(kind));
    }

    private List<Found> named(Collator alphabet) {
        LocalDate today = LocalDate.now(RecordNames.ZONE);
        return territories.listNamed().stream()
                .filter(named -> named.mandate() != null && named.mandate().isValidOn(today))
                .sorted(Comparator.comparing(TerritoryDocument::name, alphabet))
                .map(named -> new Found(named.id(), named.name(), Kinds.words(named), ""))
                .toList();
    }
}
