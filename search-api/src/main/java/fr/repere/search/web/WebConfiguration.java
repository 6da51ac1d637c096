package fr.repere.search.web;

import fr.repere.geodata.document.Vocabulary;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The vocabulary, and what OpenAPI says of the whole API. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Vocabulary vocabulary() {
        return Vocabulary.load();
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Repère")
                        .version("1")
                        .description(
                                "Dispositifs et démarches pour l'intégration des personnes réfugiées en France, et où ils sont. "
                                        + "Les erreurs sont des « problem details » (RFC 9457)."));
    }
}
