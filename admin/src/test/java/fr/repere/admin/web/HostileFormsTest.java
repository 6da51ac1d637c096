package fr.repere.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import fr.repere.admin.access.Role;
import fr.repere.admin.favourite.PublishedFiches;
import fr.repere.admin.writing.content.Section;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every field of every page and form, filled with what no form sends, by somebody who may do everything: refused in words, never a 5xx. */
@AdminTest
class HostileFormsTest {

    private static final List<String> HOSTILE = List.of(
            "a\0b",
            "é".repeat(20_000),
            "99999999999999999999",
            "2026-02-31",
            "' or 1=1; -- {\"a\":[ \u202e<script>\ud83d\ude00\uffff\r\n");
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)[^>]* name=\"([^\"]+)\"");
    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<UUID> own = new ArrayList<>();
    private UUID structure;
    private Visitor visitor;

    @BeforeEach
    void own() {
        structure = UUID.randomUUID();
        jdbc.update(
                "insert into structure (id, source, local_id, name) values (?, 'hostile-test', ?, 'Maison')",
                structure,
                structure.toString());
        visitor = anew();
        UUID draft = UUID.randomUUID();
        own.add(structure);
        own.add(new PublishedFiches(jdbc).publish("hostile-test", "Cours de français"));
        own.add(draft);
        visitor.post(
                "/espace/fiches/nouvelle",
                Map.of("id", draft.toString(), "kind", "dispositif", "title", "Atelier", "summary", "Un atelier"));
        visitor.post("/espace/selections", Map.of("name", "Pour un rendez-vous"));
        own.addAll(jdbc.queryForList("select id from kept_selection where account_id = ?", UUID.class, visitor.id()));
    }

    @Test
    void no_value_of_any_field_is_answered_with_a_failure() {
        List<String> wrong = new ArrayList<>();
        int sent = 0;
        for (Route route : routes()) {
            String path = route.example(id(route));
            for (String field : route.fields()) {
                for (String value : HOSTILE) {
                    HttpResponse<String> answer = send(route, path, field, value);
                    sent++;
                    if (answer.statusCode() >= 500) {
                        wrong.add("%d %s %s %s=%s"
                                .formatted(answer.statusCode(), route.method(), path, field, start(value)));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(sent).as("requests").isGreaterThan(500);
    }

    @Test
    void no_value_of_any_field_of_the_editor_is_answered_with_a_failure() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (String path : sections()) {
            List<String> names = FIELD.matcher(visitor.get(path).body())
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
            assertThat(names).as(path).contains("revision");
            asked += names.size();
            for (String name : names) {
                for (String value : HOSTILE) {
                    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
                    form.add(
                            "revision",
                            jdbc.queryForObject(
                                    "select revision::text from fiche_draft where id = ?", String.class, idOf(path)));
                    form.set(name, value);
                    int status = visitor.post(path, form).statusCode();
                    int shown = visitor.get(path).statusCode();
                    if (status >= 500 || shown >= 500) {
                        wrong.add("%d then %d: %s %s=%s".formatted(status, shown, path, name, start(value)));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).as("fields").isGreaterThan(30);
    }

    /** Each section of a dispositif and of a démarche, where the kind has it. */
    private List<String> sections() {
        return Stream.of("dispositif", "demarche")
                .map(kind -> {
                    UUID id = UUID.randomUUID();
                    visitor.post(
                            "/espace/fiches/nouvelle", Map.of("id", id.toString(), "kind", kind, "title", "Atelier"));
                    return id;
                })
                .flatMap(id -> Arrays.stream(Section.values())
                        .map(section -> "/espace/fiches/" + id + "/" + section.slug())
                        .filter(path -> visitor.get(path).statusCode() == 200))
                .toList();
    }

    private static UUID idOf(String path) {
        return UUID.fromString(path.split("/")[3]);
    }

    private static String start(String value) {
        return value.substring(0, Math.min(20, value.length()));
    }

    private HttpResponse<String> send(Route route, String path, String hostile, String value) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        route.fields().forEach(field -> form.add(field, field.equals(hostile) ? value : "texte"));
        HttpResponse<String> answer = call(route, path, form);
        if (answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").contains("/connexion")) {
            visitor = anew();
            return call(route, path, form);
        }
        return answer;
    }

    private HttpResponse<String> call(Route route, String path, MultiValueMap<String, String> form) {
        if (route.method() != RequestMethod.GET) {
            return visitor.post(path, form);
        }
        String query = form.entrySet().stream()
                .map(field -> field.getKey() + "="
                        + URLEncoder.encode(shortened(field.getValue().getFirst()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return visitor.get(path + "?" + query);
    }

    /** What an address line holds. */
    private static String shortened(String value) {
        return value.substring(0, Math.min(500, value.length()));
    }

    /** The one of our own things that a route is about, so that its form is read rather than answered by 404. */
    private String id(Route route) {
        if (!route.path().contains("{")) {
            return NOBODYS;
        }
        return own.stream()
                .map(UUID::toString)
                .filter(id -> {
                    HttpRequest.Builder request = HttpRequest.newBuilder();
                    int status = visitor.send(
                                    route.example(id),
                                    route.method() == RequestMethod.GET
                                            ? request.GET()
                                            : request.header("Sec-Fetch-Site", "same-origin")
                                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                                    .method(route.method().name(), BodyPublishers.noBody()))
                            .statusCode();
                    return status != 404 && status != 403;
                })
                .findFirst()
                .orElse(NOBODYS);
    }

    /** Somebody who may do everything and belongs to the structure: who left, or deleted the account, comes again as another. */
    private Visitor anew() {
        Visitor somebody = visitors.with(Role.NATIONAL_ADMINISTRATOR);
        visitors.seat(somebody.id(), structure, true);
        return somebody;
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("fr.repere"))
                .flatMap(entry -> Route.of(entry.getKey(), entry.getValue()))
                .filter(route -> !route.fields().isEmpty())
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private record Route(RequestMethod method, String path, List<String> fields) {

        static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
            List<String> fields = Arrays.stream(handler.getMethodParameters())
                    .flatMap(Route::fields)
                    .distinct()
                    .toList();
            return info.getPatternValues().stream()
                    .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                            .map(method -> new Route(method, path, fields)));
        }

        private static Stream<String> fields(MethodParameter parameter) {
            RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
            if (param != null) {
                return param.name().isEmpty() ? Stream.empty() : Stream.of(param.name());
            }
            return parameter.getParameterType().isRecord()
                            && parameter.getParameterType().getSimpleName().endsWith("Form")
                    ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                            .map(RecordComponent::getName)
                    : Stream.empty();
        }

        String example(String id) {
            return path.replaceAll("\\{(language|langue)[^}]*}", "ar")
                    .replaceFirst("\\{[^{}]+(?:\\{[^{}]*}[^{}]*)*}", id)
                    .replaceAll("\\{[^{}]+(?:\\{[^{}]*}[^{}]*)*}", NOBODYS);
        }
    }
}
