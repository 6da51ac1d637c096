package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.Filters;
import fr.repere.search.query.PlaceText;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.SearchUnavailable;
import fr.repere.search.query.Territories;
import fr.repere.search.query.Where;
import fr.repere.search.query.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Asks a few questions before the application is ready: the first reader must not wait for classes to load on both sides. */
@Component
class WarmUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int ROUNDS = 3;

    private final Fiches fiches;
    private final Territories territories;

    WarmUp(Fiches fiches, Territories territories) {
        this.fiches = fiches;
        this.territories = territories;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            for (int i = 0; i < ROUNDS; i++) {
                territories.search(PlaceText.of("paris"), 5);
                fiches.search(question("apprendre le français"));
                fiches.search(question(""));
            }
        } catch (SearchUnavailable | ElasticsearchException e) {
            LOG.info("started without warming up: {}", e.getMessage());
        }
    }

    private static SearchQuery question(String words) {
        return SearchQuery.first(Words.of(words), new Where.Anywhere(), Filters.none());
    }
}
