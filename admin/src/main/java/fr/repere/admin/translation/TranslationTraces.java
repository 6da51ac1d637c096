package fr.repere.admin.translation;

import fr.repere.admin.account.life.PersonalTraces;
import fr.repere.admin.account.life.SqlTraces;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people translated: it stays, under the name that they leave; what they had only begun is given up. */
@Configuration(proxyBeanMethods = false)
class TranslationTraces {

    @Bean
    PersonalTraces tracesOfTranslations(JdbcClient jdbc) {
        return new SqlTraces(
                jdbc,
                Map.of(
                        "translations",
                        "select fiche_id, language, state, translator_name, texts, started_at, ended_at from translation_work where translator = :id"),
                List.of(
                        "update translation_work set state = 'given_up', ended_at = now() where translator = :id and state in ('open', 'sent_back')",
                        "update translation_work set translator_name = :name where translator = :id",
                        "update translation set made_by_name = :name where made_by = :id"));
    }
}
