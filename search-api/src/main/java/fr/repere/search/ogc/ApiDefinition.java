package fr.repere.search.ogc;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The definition of the interface (OpenAPI 3.0, requirement class {@code oas30}). Schemas and common parameters are in {@code api.json}; paths
 * follow from the collections, one each, because each has parameters of its own.
 */
@Component
public class ApiDefinition {

    private static final String SERVICE = "Service";
    private static final String COLLECTIONS = "Collections";
    private static final String DATA = "Données";

    private final Collections collections;
    private final String beginning;

    ApiDefinition(Collections collections) {
        this.collections = collections;
        try (InputStream in = Objects.requireNonNull(ApiDefinition.class.getResourceAsStream("api.json"))) {
            this.beginning = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The whole definition.
     *
     * @param root absolute address of the landing page, without a slash at its end
     */
    public OpenAPI of(String root) {
        OpenAPI api = read(beginning);
        api.servers(List.of(new Server().url(root)));
        Paths paths = new Paths();
        paths.addPathItem("/", get(operation("accueil", SERVICE, "Page d'accueil", Link.JSON, "landingPage")));
        paths.addPathItem(
                "/api",
                get(operation("definition", SERVICE, "Définition de l'interface", Link.OPEN_API, "definition")));
        paths.addPathItem(
                "/conformance",
                get(operation("conformite", SERVICE, "Classes de conformité", Link.JSON, "confClasses")));
        paths.addPathItem(
                "/collections",
                get(operation("collections", COLLECTIONS, "Les collections", Link.JSON, "collections")));
        collections.all().forEach(source -> add(source, paths));
        return api.paths(paths);
    }

    /** The whole definition as JSON. */
    public String json(String root) {
        try {
            return Json.mapper().writeValueAsString(of(root));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OpenAPI read(String json) {
        try {
            return Json.mapper().readValue(json, OpenAPI.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("api.json is not OpenAPI", e);
        }
    }

    private static void add(FeatureSource source, Paths paths) {
        String path = "/collections/" + source.id();
        paths.addPathItem(
                path,
                get(operation("collection." + source.id(), COLLECTIONS, source.title(), Link.JSON, "collection")));
        Operation items =
                operation("elements." + source.id(), DATA, source.title(), Link.GEO_JSON, "featureCollection");
        items.description(source.description());
        Stream.of("bbox", "datetime", "limit", "after")
                .map(ApiDefinition::common)
                .forEach(items::addParametersItem);
        source.queryables().stream().map(ApiDefinition::filter).forEach(items::addParametersItem);
        paths.addPathItem(path + "/items", get(items));
        Operation item =
                operation("element." + source.id(), DATA, source.title() + " : un élément", Link.GEO_JSON, "feature");
        item.addParametersItem(common("featureId"));
        item.getResponses().addApiResponse("404", refused("NotFound"));
        paths.addPathItem(path + "/items/{featureId}", get(item));
    }

    private static Operation operation(String id, String tag, String summary, String type, String schema) {
        Content content = new Content()
                .addMediaType(type, new MediaType().schema(new Schema<>().$ref(schema)))
                .addMediaType(Link.HTML, new MediaType().schema(new StringSchema()));
        ApiResponses responses = new ApiResponses()
                .addApiResponse("200", new ApiResponse().description(summary).content(content))
                .addApiResponse("400", refused("BadRequest"))
                .addApiResponse("406", refused("NotAcceptable"))
                .addApiResponse("429", refused("TooManyRequests"))
                .addApiResponse("500", refused("ServerError"))
                .addApiResponse("503", refused("Unavailable"));
        return new Operation()
                .operationId(id)
                .summary(summary)
                .tags(List.of(tag))
                .parameters(new ArrayList<>(List.of(common("f"))))
                .responses(responses);
    }

    private static PathItem get(Operation operation) {
        return new PathItem().get(operation);
    }

    private static ApiResponse refused(String name) {
        return new ApiResponse().$ref(name);
    }

    private static Parameter common(String name) {
        return new Parameter().$ref(name);
    }

    private static Parameter filter(Queryable queryable) {
        Schema<?> schema = switch (queryable.type()) {
            case FLAG -> new BooleanSchema();
            case TEXT ->
                queryable.allowed().isEmpty() ? new StringSchema() : new StringSchema()._enum(queryable.allowed());
        };
        return new Parameter()
                .name(queryable.name())
                .in("query")
                .required(false)
                .style(Parameter.StyleEnum.FORM)
                .explode(false)
                .description(queryable.description())
                .schema(schema);
    }
}
