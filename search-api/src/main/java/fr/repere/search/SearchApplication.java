package fr.repere.search;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the search API and its pages; everything it needs is in {@code application.yaml} and the environment. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SearchApplication {

    /** Starts the application; the arguments are Spring Boot's. */
    public static void main(String[] args) {
        SpringApplication.run(SearchApplication.class, args);
    }
}
