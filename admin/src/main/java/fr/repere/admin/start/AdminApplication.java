package fr.repere.admin.start;

import fr.repere.admin.account.command.AccountCommand;
import fr.repere.admin.importing.ImportCommand;
import fr.repere.admin.operator.ExportCommand;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.structure.Structure;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the administration: migrates the database, loads what an empty one lacks, then serves the operations page. */
@SpringBootApplication(scanBasePackages = "fr.repere.admin")
@ConfigurationPropertiesScan("fr.repere.admin")
@EntityScan(basePackageClasses = {Fiche.class, Structure.class})
public class AdminApplication {

    /** Starts the web application; or, when the first argument is {@code import}, {@code export} or {@code account}, does what the others say, and ends. */
    public static void main(String[] args) {
        if (args.length > 0 && Set.of("import", "export", "account").contains(args[0])) {
            System.exit(command(args[0], Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(AdminApplication.class, args);
    }

    private static int command(String name, String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        try (CommandContext context = new CommandContext()) {
            return switch (name) {
                case "import" -> ImportCommand.run(context, out, err, args);
                case "export" -> ExportCommand.run(context, out, err, args);
                default -> AccountCommand.run(context, out, err, args);
            };
        }
    }

    /** The application without its web server, started when it is first asked for. */
    private static final class CommandContext implements Supplier<BeanFactory>, AutoCloseable {

        private @Nullable ConfigurableApplicationContext started;

        @Override
        public BeanFactory get() {
            ConfigurableApplicationContext known = started;
            if (known == null) {
                known = new SpringApplicationBuilder(AdminApplication.class)
                        .profiles("import")
                        .run();
                started = known;
            }
            return known;
        }

        @Override
        public void close() {
            if (started != null) {
                started.close();
            }
        }
    }
}
