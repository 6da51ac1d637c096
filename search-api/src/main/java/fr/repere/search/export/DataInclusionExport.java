package fr.repere.search.export;

import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.Hit;
import java.io.OutputStream;

final class DataInclusionExport implements FicheWriter {
    DataInclusionExport(OutputStream out, TerritoryCache territories) {}

    @Override
    public int fiche(Hit hit) {
        return 0;
    }

    @Override
    public void finish() {}
}
