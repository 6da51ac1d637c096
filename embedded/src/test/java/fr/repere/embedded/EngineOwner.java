package fr.repere.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that starts both engines, writes their pids down and waits to be killed. */
public final class EngineOwner {

    private EngineOwner() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var postgres = EmbeddedPostgres.start(PostgresSettings.tests(folder.resolve("postgres")));
        var elasticsearch = EmbeddedElasticsearch.start(ElasticsearchSettings.tests(folder.resolve("elasticsearch")));
        var pids = List.of(
                Long.toString(postgres.process().pid()),
                Long.toString(elasticsearch.process().pid()));
        var partial = folder.resolve("pids.partial");
        Files.write(partial, pids);
        Files.move(partial, folder.resolve("pids"));
        System.in.read();
    }
}
