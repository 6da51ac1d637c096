package fr.repere.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RebuildCommandIT {

    @Test
    void without_its_servers_the_command_says_in_french_which_one_is_missing_and_fails() {
        StringWriter err = new StringWriter();
        String before = System.getProperty("spring.datasource.url");
        System.setProperty("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/repere");
        try {
            int exit = new CommandLine(new IndexerCommand())
                    .setErr(new PrintWriter(err, true))
                    .execute("rebuild");
            assertThat(exit).isEqualTo(1);
            assertThat(err.toString()).contains("PostGIS", "REPERE_DATABASE_URL", "L'ancien index répond toujours");
        } finally {
            if (before == null) {
                System.clearProperty("spring.datasource.url");
            } else {
                System.setProperty("spring.datasource.url", before);
            }
        }
    }

    @Test
    void help_is_in_french_and_names_the_command() {
        StringWriter out = new StringWriter();
        int exit = new CommandLine(new IndexerCommand())
                .setOut(new PrintWriter(out, true))
                .execute("--help");
        assertThat(exit).isZero();
        assertThat(out.toString()).contains("rebuild", "Reconstruit les index");
    }
}
