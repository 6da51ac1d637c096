package fr.repere.indexer.command;

import fr.repere.indexer.index.ElasticsearchUnavailable;
import fr.repere.indexer.rebuild.FichesRebuild;
import fr.repere.indexer.rebuild.RebuildRefused;
import fr.repere.indexer.rebuild.RebuildResult;
import fr.repere.indexer.rebuild.RebuildRunning;
import fr.repere.indexer.rebuild.TerritoriesRebuild;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rebuild}: builds all indices anew while the old ones serve. Exit code 0 when they serve, 1 when the old ones still do. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Reconstruit les index depuis PostGIS pendant que les anciens répondent, compare, puis bascule.")
final class RebuildCommand implements Callable<Integer> {

    private static final Map<String, Object> ONE_OFF =
            Map.of("repere.relay.enabled", "false", "logging.level.root", "warn", "spring.main.banner-mode", "off");

    @Option(
            names = "--now",
            description = "supprime tout de suite les anciens index, sans attendre les lecteurs qui tournent des pages")
    private boolean now;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        // As command-line arguments, which win over the environment and the configuration files.
        String[] settings = ONE_OFF.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(IndexerApplication.class)
                        .web(WebApplicationType.NONE)
                        .run(settings);
                TerminalProgress progress = new TerminalProgress()) {
            RebuildResult territories =
                    context.getBean(TerritoriesRebuild.class).run(now, progress);
            RebuildResult fiches = context.getBean(FichesRebuild.class).run(now, progress);
            context.getBean("withdrawnRebuild", FichesRebuild.class).run(now, progress);
            progress.close();
            out.printf(
                    Locale.FRANCE,
                    "Index reconstruits : %,d territoires en %.1f s, %,d fiches en %.1f s.%n",
                    territories.documents(),
                    territories.took().toMillis() / 1000.0,
                    fiches.documents(),
                    fiches.took().toMillis() / 1000.0);
            return 0;
        } catch (RebuildRefused e) {
            err.println(RebuildMessages.refused(e));
        } catch (RebuildRunning e) {
            err.println("Une autre reconstruction est en cours : attendez sa fin, puis recommencez.");
        } catch (ElasticsearchUnavailable e) {
            err.println("Elasticsearch ne répond pas ou refuse (" + e.getMessage()
                    + "). L'ancien index répond toujours. Vérifiez REPERE_ELASTICSEARCH_URL, puis recommencez.");
        } catch (DataAccessException | TransactionException e) {
            err.println("PostGIS ne répond pas ou refuse ("
                    + e.getMostSpecificCause().getMessage()
                    + "). L'ancien index répond toujours. Vérifiez REPERE_DATABASE_URL, puis recommencez.");
        }
        return 1;
    }
}
