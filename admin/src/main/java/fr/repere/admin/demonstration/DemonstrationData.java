package fr.repere.admin.demonstration;

import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.geodata.importing.input.ImportLimits;
import fr.repere.geodata.importing.line.Position;
import fr.repere.geodata.importing.line.Remark;
import fr.repere.geodata.importing.run.ImportReport;
import fr.repere.geodata.importing.run.ImportSources;
import fr.repere.geodata.importing.run.ImportSources.OwnDocument;
import fr.repere.geodata.importing.run.Importer;
import fr.repere.geodata.importing.run.Importer.Plan;
import fr.repere.geodata.importing.territory.TerritoryImporter;
import fr.repere.geodata.operator.Author;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Loads the demonstration fiches and operators into a database that holds no fiche at all. */
@Service
@Profile("!import")
@ConditionalOnProperty(name = "repere.demonstration", matchIfMissing = true)
public class DemonstrationData {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationData.class);

    private final JdbcTemplate jdbc;
    private final Importer importer;
    private final TerritoryImporter operators;
    private final ReferenceTerritories territories;

    DemonstrationData(
            JdbcTemplate jdbc, Importer importer, TerritoryImporter operators, ReferenceTerritories territories) {
        this.jdbc = jdbc;
        this.importer = importer;
        this.operators = operators;
        this.territories = territories;
    }

    /** Loads them when there is no fiche yet. */
    public void loadWhenEmpty() {
        if (Boolean.TRUE.equals(jdbc.queryForObject("select exists (select from fiche)", Boolean.class))) {
            return;
        }
        ImportSources sources = new ImportSources(territories.current(), ImportLimits.DEFAULT);
        List<OwnDocument> documents = documents();
        Plan plan = new Plan("repere", "demonstration", Optional.empty(), true, false);
        ImportReport.Counts counts = importer.run(plan, () -> sources.openOwn(documents), new LoggedReport());
        LOG.info("{} demonstration fiches loaded", counts.accepted());
        loadOperators();
    }

    /** A few operators of our invention, unless somebody was quicker. */
    private void loadOperators() {
        if (Boolean.FALSE.equals(jdbc.queryForObject("select exists (select from territory)", Boolean.class))) {
            Resource table = new ClassPathResource("demonstration/territories.csv");
            operators.run(() -> open(table), "territories.csv", new Author("démonstration", null), new LoggedReport());
        }
    }

    private static List<OwnDocument> documents() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath:demonstration/*.json");
            return Stream.of(found)
                    .map(resource -> new OwnDocument(String.valueOf(resource.getFilename()), () -> open(resource)))
                    .sorted(Comparator.comparing(OwnDocument::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(Resource resource) {
        try {
            return new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our own data is without fault; what is not would be a defect of ours, for the log. */
    private static final class LoggedReport implements ImportReport {

        @Override
        public void rejected(Position position, Remark reason) {
            LOG.error("demonstration record rejected: {} {}", position, reason);
        }

        @Override
        public void warned(Position position, Remark warning) {
            LOG.warn("demonstration record with a fault: {} {}", position, warning);
        }
    }
}
