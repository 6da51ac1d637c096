package fr.repere.indexer.command;

import java.time.Clock;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import picocli.CommandLine;

/** Starts the indexer, or runs its one command, {@code rebuild}. */
@SpringBootApplication(proxyBeanMethods = false, scanBasePackages = "fr.repere.indexer")
public class IndexerApplication {

    /** A first argument such as {@code rebuild} or {@code --help} is for the command line, any other setting for the application. */
    public static void main(String[] args) {
        if (isForCommandLine(args)) {
            System.exit(new CommandLine(new IndexerCommand()).execute(args));
        }
        SpringApplication.run(IndexerApplication.class, args);
    }

    private static boolean isForCommandLine(String[] args) {
        return args.length > 0
                && (!args[0].startsWith("-")
                        || Set.of("-h", "--help", "-V", "--version").contains(args[0]));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
