package fr.repere.search.web.coverage;

import fr.repere.search.coverage.CoverageTable;
import fr.repere.search.coverage.CoverageTables;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks for the coverage of the départements behind the back of the start: the first visitor should not wait for classes to load and for the
 * engine to number the values of its fields. The map of everything is kept, as that is what is asked for first.
 */
@Component
class CoverageWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(CoverageWarmUp.class);
    /** Different ones: what is kept warms nothing. */
    private static final List<String> THEMES = List.of("francais", "logement", "sante", "emploi", "administratif");

    private final CoverageParameters parameters;
    private final CoverageTables tables;
    private final CoverageAnswers answers;
    private final JsonMapper json;

    CoverageWarmUp(CoverageParameters parameters, CoverageTables tables, CoverageAnswers answers, JsonMapper json) {
        this.parameters = parameters;
        this.tables = tables;
        this.answers = answers;
        this.json = json;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofPlatform().daemon().name("coverage-warm-up").start(this::ask);
    }

    private void ask() {
        try {
            answer(new LinkedMultiValueMap<>());
            for (String theme : THEMES) {
                MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
                given.add("theme", theme);
                answer(given);
            }
        } catch (RuntimeException e) {
            // An index that is not there yet, an engine that does not answer: no reason not to start.
            LOG.info("started without warming up the coverage: {}", e.getMessage());
        }
    }

    private void answer(MultiValueMap<String, String> given) {
        RequestParameters asked = new RequestParameters(given);
        CoverageParameters.Read read = parameters.of(asked);
        CoverageTable table = tables.of(read.asked());
        Object answer = answers.of(table, SearchRequests.language(asked), CoverageNotes.of(read.asked(), table), null);
        byte[] written = json.writeValueAsBytes(answer);
        LOG.debug("the coverage warmed up by {} bytes", written.length);
    }
}
