package fr.repere.search.web.export;

import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What OpenAPI says of exports: the parameters of a search, without those of its pages. */
@Configuration(proxyBeanMethods = false)
class ExportDocumentation {

    private static final Set<Class<?>> EXPORTS = Set.of(ExportController.class, ExportJobController.class);

    @Bean
    OperationCustomizer withoutPages() {
        return (operation, handler) -> {
            if (EXPORTS.contains(handler.getBeanType()) && operation.getParameters() != null) {
                operation.getParameters().removeIf(parameter -> ExportRequests.OF_PAGES.contains(parameter.getName()));
            }
            return operation;
        };
    }
}
