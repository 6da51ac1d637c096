package fr.repere.search.understanding;

import fr.repere.geodata.document.Language;
import fr.repere.search.query.FicheTitles;
import fr.repere.search.query.SearchUnavailable;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** Reads the places and understands a few texts before the application is ready, so that no reader waits for it. */
final class Readiness implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final int ROUNDS = 20;
    private static final List<String> TEXTS =
            List.of("cours de français à Dijon", "logem", "врач в Лионе", "دروس اللغة الفرنسية ليون", "s");

    private final Understanding understanding;
    private final Completions completions;
    private final FicheTitles titles;

    Readiness(Understanding understanding, Completions completions, FicheTitles titles) {
        this.understanding = understanding;
        this.completions = completions;
        this.titles = titles;
    }

    /** Without the index, the first request that needs the places reads them. */
    @Override
    public void run(ApplicationArguments arguments) {
        try {
            for (int i = 0; i < ROUNDS; i++) {
                for (String text : TEXTS) {
                    understanding.of(text, Language.FR, false);
                    completions.places(text, 5);
                    completions.subjects(text, 5);
                    titles.beginningWith(text, 5);
                }
            }
        } catch (SearchUnavailable e) {
            LOG.info("started without the names of places: {}", e.getMessage());
        }
    }
}
