package fr.repere.search.ogc;

import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.Coverage;
import fr.repere.search.query.TerritoryRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** One collection for each kind of territory, and the counts by département. */
@Configuration(proxyBeanMethods = false)
class TerritorySources {

    @Bean
    @Order(2)
    FeatureSource departements(TerritoryCache territories, TerritoryRegister register, TerritoryShapes shapes) {
        return new TerritoryFeatures(TerritoryCollection.DEPARTEMENT, territories, register, shapes);
    }

    @Bean
    @Order(3)
    FeatureSource regions(TerritoryCache territories, TerritoryRegister register, TerritoryShapes shapes) {
        return new TerritoryFeatures(TerritoryCollection.REGION, territories, register, shapes);
    }

    @Bean
    @Order(4)
    FeatureSource epci(TerritoryCache territories, TerritoryRegister register, TerritoryShapes shapes) {
        return new TerritoryFeatures(TerritoryCollection.EPCI, territories, register, shapes);
    }

    @Bean
    @Order(5)
    FeatureSource communes(TerritoryCache territories, TerritoryRegister register, TerritoryShapes shapes) {
        return new TerritoryFeatures(TerritoryCollection.COMMUNE, territories, register, shapes);
    }

    @Bean
    @Order(6)
    FeatureSource territories(TerritoryCache territories, TerritoryRegister register, TerritoryShapes shapes) {
        return new TerritoryFeatures(TerritoryCollection.TERRITORY, territories, register, shapes);
    }

    @Bean
    @Order(7)
    FeatureSource coverageByDepartement(
            TerritoryCache territories,
            TerritoryRegister register,
            TerritoryShapes shapes,
            Coverage coverage,
            Vocabulary vocabulary) {
        return new CoverageFeatures(
                new TerritoryFeatures(TerritoryCollection.DEPARTEMENT, territories, register, shapes),
                coverage,
                vocabulary);
    }
}
