package fr.repere.indexer.projection;

import fr.repere.geodata.document.Vocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wires readers and projectors. */
@Configuration(proxyBeanMethods = false)
public class ProjectionConfiguration {

    @Bean
    FicheReader ficheReader(JdbcTemplate jdbc) {
        return new FicheReader(jdbc);
    }

    @Bean
    TerritoryReader territoryReader(JdbcTemplate jdbc) {
        return new TerritoryReader(jdbc);
    }

    @Bean
    NamedTerritoryReader namedTerritoryReader(JdbcTemplate jdbc) {
        return new NamedTerritoryReader(jdbc);
    }

    @Bean
    LineageSource lineageSource(JdbcTemplate jdbc) {
        return new LineageSource(jdbc);
    }

    @Bean
    FicheViews ficheViews() {
        return new FicheViews();
    }

    @Bean
    FicheProjection ficheProjection(FicheReader reader, LineageSource lineages, FicheViews views) {
        return new FicheProjection(reader, lineages, new FicheProjector(Vocabulary.load()), views);
    }
}
