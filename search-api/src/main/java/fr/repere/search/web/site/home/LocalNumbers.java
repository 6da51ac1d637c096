package fr.repere.search.web.site.home;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.Places;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.Filters;
import fr.repere.search.query.Order;
import fr.repere.search.query.Part;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Totals;
import fr.repere.search.query.Words;
import fr.repere.search.web.site.home.HomeView.LocalFigures;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How much there is in a département: the very totals of a search there. */
@Component
class LocalNumbers {

    private static final double NO_RING_METRES = 1;

    private final Places places;
    private final Fiches fiches;

    LocalNumbers(Places places, Fiches fiches) {
        this.places = places;
        this.fiches = fiches;
    }

    LocalFigures of(TerritoryDocument departement) {
        SearchQuery query = new SearchQuery(
                Words.none(),
                places.find(departement.id(), NO_RING_METRES).orElseThrow(),
                Filters.none(),
                Part.ALL,
                Order.RELEVANCE,
                Language.FR,
                1,
                false,
                Optional.empty());
        Totals totals = fiches.search(query).totals();
        return new LocalFigures(
                departement.id(),
                departement.name(),
                totals.of(Scope.INSIDE) + totals.of(Scope.COVERS),
                totals.of(Part.NATIONAL) + totals.of(Part.ONLINE));
    }
}
