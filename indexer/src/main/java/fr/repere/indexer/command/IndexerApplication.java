package fr.repere.indexer.command;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import picocli.CommandLine;

/** Starts the indexer, or runs its one command, {@code rebuild}. */
@SpringBootApplication(proxyBeanMethods = false, scanBasePackages = "fr.repere.indexer")
public class IndexerApplication {

    /** With arguments a command, without the application. */
    public static void main(String[] args) {
        if (args.length == 0 || args[0].startsWith("--spring.") || args[0].startsWith("--repere.")) {
            SpringApplication.run(IndexerApplication.class, args);
            return;
        }
        System.exit(new CommandLine(new IndexerCommand()).execute(args));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
