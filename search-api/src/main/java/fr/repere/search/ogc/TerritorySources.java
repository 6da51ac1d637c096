package fr.repere.search.ogc;

import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.Coverage;
import fr.repere.search.query.TerritoryRegister;
import java.util.List;
import org.springframework.stereotype.Component;

/** One collection for each kind of territory, and the counts by département. */
@Component
class TerritorySources {

    private final TerritoryCache territories;
    private final TerritoryRegister register;
    private final TerritoryShapes shapes;
    private final Coverage coverage;
    private final Vocabulary vocabulary;

    TerritorySources(
            TerritoryCache territories,
            TerritoryRegister register,
            TerritoryShapes shapes,
            Coverage coverage,
            Vocabulary vocabulary) {
        this.territories = territories;
        this.register = register;
        this.shapes = shapes;
        this.coverage = coverage;
        this.vocabulary = vocabulary;
    }

    /** All of them, in the order in which they are shown. */
    List<FeatureSource> all() {
        FeatureSource departements = of(TerritoryCollection.DEPARTEMENT);
        return List.of(
                departements,
                of(TerritoryCollection.REGION),
                of(TerritoryCollection.EPCI),
                of(TerritoryCollection.COMMUNE),
                of(TerritoryCollection.TERRITORY),
                new CoverageFeatures(departements, coverage, vocabulary));
    }

    private FeatureSource of(TerritoryCollection kind) {
        return new TerritoryFeatures(kind, territories, register, shapes);
    }
}
