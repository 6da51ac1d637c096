package fr.repere.search.web.coverage;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds to the description of white zones the filters that a search has: they are the same by construction, and so are their words. */
@Component
class WhiteOpenApi implements OpenApiCustomizer {

    private static final String SEARCH = "/api/v1/search";

    @Override
    public void customise(OpenAPI api) {
        List<Parameter> filters = Optional.ofNullable(api.getPaths().get(SEARCH)).stream()
                .flatMap(search -> search.getGet().getParameters().stream())
                .filter(parameter -> WhiteRequests.PARAMETERS.contains(parameter.getName()))
                .toList();
        api.getPaths().forEach((path, item) -> {
            if (path.startsWith(WhiteController.PATH) && item.getGet() != null) {
                add(filters, item.getGet());
            }
        });
    }

    private static void add(List<Parameter> filters, Operation operation) {
        Set<String> own =
                operation.getParameters().stream().map(Parameter::getName).collect(Collectors.toSet());
        filters.stream().filter(filter -> !own.contains(filter.getName())).forEach(operation::addParametersItem);
    }
}
