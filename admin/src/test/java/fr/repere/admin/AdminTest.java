package fr.repere.admin;

import fr.repere.admin.account.Owners;
import fr.repere.admin.start.AdminApplication;
import fr.repere.embedded.TestServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a real PostGIS, without demonstration fiches. All tests share one context and one database: each makes fiches
 * of its own and looks at nothing else.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {AdminApplication.class, Visitors.class, Mailbox.class, Owners.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // Alerts go out when a test says so.
        properties = {"repere.demonstration=false", "repere.alerts.times=-", "repere.preset.secret=known-to-both"})
@ContextConfiguration(initializers = AdminTest.OwnDatabase.class)
public @interface AdminTest {

    /** Points the application at a new database. */
    final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = TestServers.database();
            TestPropertyValues.of(
                            "spring.datasource.url=" + database.jdbcUrl(),
                            "spring.datasource.username=" + database.user(),
                            "spring.datasource.password=" + database.password(),
                            "repere.public-site.search=" + PlayedSearch.address())
                    .applyTo(context);
        }
    }
}
