package fr.repere.admin.review.dossier;

import fr.repere.admin.account.life.PersonalTraces;
import fr.repere.admin.account.life.SqlTraces;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people said and sent in dossiers: it stays with the dossier, under the name that they leave. */
@Configuration(proxyBeanMethods = false)
class DossierTraces {

    @Bean
    PersonalTraces tracesOfDossiers(JdbcClient jdbc) {
        return new SqlTraces(
                jdbc,
                Map.of(
                        "dossierMessages",
                        "select draft_id, at, author, kind, body from dossier_message where account_id = :id and kind <> 'note'",
                        "dossierFiles",
                        "select draft_id, name, kind, size, state, sent_at from dossier_file where sent_by = :id"),
                List.of(
                        "update dossier_message set author = :name where account_id = :id",
                        "update dossier_file set sent_name = :name where sent_by = :id"));
    }
}
