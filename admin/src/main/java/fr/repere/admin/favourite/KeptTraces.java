package fr.repere.admin.favourite;

import fr.repere.admin.account.life.PersonalTraces;
import fr.repere.admin.account.life.SqlTraces;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people keep for themselves goes with them. */
@Configuration(proxyBeanMethods = false)
class KeptTraces {

    @Bean
    PersonalTraces tracesOfKept(JdbcClient jdbc) {
        return new SqlTraces(
                jdbc,
                Map.of(
                        "favourites",
                        "select fiche_id, note, added_at from favourite where account_id = :id",
                        "selections",
                        "select name, fiches, structure_id, created_at from kept_selection where account_id = :id",
                        "searches",
                        "select name, query, frequency, told_at, created_at from saved_search where account_id = :id"),
                List.of(
                        "delete from favourite where account_id = :id",
                        "delete from kept_selection where account_id = :id",
                        "delete from saved_search where account_id = :id"));
    }
}
