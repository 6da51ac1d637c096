package fr.repere.admin.start;

import fr.repere.admin.importing.ImportCommand;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.structure.Structure;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    /** Starts the web application; or, when the first argument is {@code import}, imports what the others name, and ends. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("import")) {
            System.exit(importing(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(AdminApplication.class, args);
    }

    private static int importing(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        try (ImportContext context = new ImportContext()) {
            return ImportCommand.run(context, out, err, args);
        }
    }

    /** The application without its web server, started when it is first asked for. */
    private static final class ImportContext implements Supplier<BeanFactory>, AutoCloseable {

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
