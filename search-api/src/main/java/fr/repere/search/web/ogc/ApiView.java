package fr.repere.search.web.ogc;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The definition of the interface as its page shows it. */
public final class ApiView {

    private static final String PARAMETERS = "#/components/parameters/";

    private final OpenAPI api;

    ApiView(OpenAPI api) {
        this.api = api;
    }

    /** One address that can be read. */
    public record Path(String path, String summary, List<Line> parameters, List<String> answers) {}

    /** One parameter. */
    public record Line(String name, String description, String values) {}

    /** The title of the definition. */
    public String title() {
        return api.getInfo().getTitle();
    }

    /** What the service is, and its version. */
    public String description() {
        return api.getInfo().getDescription();
    }

    /** The version of the definition. */
    public String version() {
        return api.getInfo().getVersion();
    }

    /** Where the addresses begin. */
    public String server() {
        return api.getServers().getFirst().getUrl();
    }

    /** All addresses. */
    public List<Path> paths() {
        return api.getPaths().entrySet().stream()
                .map(entry -> path(entry.getKey(), entry.getValue().getGet()))
                .toList();
    }

    private Path path(String path, Operation operation) {
        return new Path(
                path,
                operation.getSummary(),
                operation.getParameters().stream().map(this::line).toList(),
                operation.getResponses().entrySet().stream()
                        .map(answer -> answer.getKey()
                                + Optional.ofNullable(answer.getValue().getContent())
                                        .map(content -> " : " + String.join(", ", content.keySet()))
                                        .orElse(" : application/problem+json, text/html"))
                        .toList());
    }

    private Line line(Parameter given) {
        Parameter parameter = given.get$ref() == null
                ? given
                : Objects.requireNonNull(
                        api.getComponents().getParameters().get(given.get$ref().substring(PARAMETERS.length())));
        return new Line(parameter.getName(), parameter.getDescription(), values(parameter.getSchema()));
    }

    private static String values(Schema<?> schema) {
        if (schema.getEnum() != null) {
            return schema.getEnum().stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (schema.getMaximum() != null) {
            return "de %s à %s, %s par défaut".formatted(schema.getMinimum(), schema.getMaximum(), schema.getDefault());
        }
        return switch (schema.getType()) {
            case "array" -> "nombres séparés par des virgules";
            case "boolean" -> "true, false";
            default -> "texte";
        };
    }
}
