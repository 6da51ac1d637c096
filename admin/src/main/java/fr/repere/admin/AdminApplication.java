package fr.repere.admin;

import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.structure.Structure;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.persistence.autoconfigure.EntityScan;

/** Starts the administration: migrates the database, loads what an empty one lacks, then serves the operations page. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EntityScan(basePackageClasses = {Fiche.class, Structure.class})
public class AdminApplication {

    /** Starts the web application. */
    public static void main(String[] args) {
        SpringApplication.run(AdminApplication.class, args);
    }
}
