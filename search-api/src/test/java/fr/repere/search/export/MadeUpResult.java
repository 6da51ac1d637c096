package fr.repere.search.export;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.place.PlaceSettings;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.AllFiches;
import fr.repere.search.query.Filters;
import fr.repere.search.query.Hit;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.TerritoryRegister;
import fr.repere.search.query.Where;
import fr.repere.search.query.Words;
import fr.repere.search.world.Burgundy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/** A reading of so many pages, each made when it is asked for. */
final class MadeUpResult implements AllFiches, AllFiches.Reading {

    private final int pages;
    private final IntFunction<List<Hit>> page;
    private int given;
    private boolean closed;

    MadeUpResult(int pages, IntFunction<List<Hit>> page) {
        this.pages = pages;
        this.page = page;
    }

    @Override
    public Reading read(SearchQuery query, Detail detail) {
        return this;
    }

    @Override
    public List<Hit> next() {
        return given < pages ? page.apply(given++) : List.of();
    }

    @Override
    public void close() {
        closed = true;
    }

    int given() {
        return given;
    }

    boolean isClosed() {
        return closed;
    }

    static Hit hit(FicheDocument fiche) {
        return new Hit(
                fiche,
                Scope.ANYWHERE,
                OptionalDouble.empty(),
                fiche.places().stream().map(place -> OptionalDouble.empty()).toList(),
                List.of(),
                List.of(),
                List.of());
    }

    static ExportOrder order(ExportFormat format) {
        return new ExportOrder(
                SearchQuery.first(Words.none(), new Where.Anywhere(), Filters.none()), format, "https://example.org");
    }

    static FicheWriters writers() {
        return new FicheWriters(Vocabulary.load(), territories());
    }

    static TerritoryCache territories() {
        return new TerritoryCache(
                new TerritoryRegister() {
                    @Override
                    public String edition() {
                        return "1";
                    }

                    @Override
                    public List<TerritoryDocument> all() {
                        return Burgundy.territories();
                    }

                    @Override
                    public Map<String, String> boundaries(Collection<String> ids) {
                        return Map.of();
                    }
                },
                new PlaceSettings(1_000));
    }
}
