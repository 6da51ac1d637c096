package fr.repere.search.web.coverage;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets OpenAPI say of the filters of coverage and white zones what it says of those of the search: they are the same. And of each
 * address of a file, which type it has.
 */
@Component
class CoverageOpenApi implements OpenApiCustomizer {

    private static final String SEARCH = "/api/v1/search";
    private static final String COVERAGE = "/api/v1/coverage";

    @Override
    public void customise(OpenAPI api) {
        PathItem search = api.getPaths().get(SEARCH);
        if (search == null) {
            return;
        }
        List<Parameter> shared = search.getGet().getParameters().stream()
                .filter(parameter -> CoverageParameters.PARAMETERS.contains(parameter.getName()))
                .toList();
        api.getPaths().forEach((path, item) -> {
            if (path.startsWith(COVERAGE) && item.getGet() != null) {
                add(shared, item.getGet());
                type(path, item.getGet());
            }
        });
    }

    private static void add(List<Parameter> shared, Operation operation) {
        List<String> own = operation.getParameters() == null
                ? List.of()
                : operation.getParameters().stream().map(Parameter::getName).toList();
        shared.stream().filter(parameter -> !own.contains(parameter.getName())).forEach(operation::addParametersItem);
    }

    private static void type(String path, Operation operation) {
        Optional<Content> content = Optional.ofNullable(operation.getResponses().get("200"))
                .flatMap(response -> Optional.ofNullable(response.getContent()));
        Arrays.stream(FileFormat.values())
                .filter(format -> path.endsWith(format.ending()))
                .forEach(format -> content.ifPresent(types -> types.keySet().retainAll(List.of(format.mediaType()))));
    }
}
