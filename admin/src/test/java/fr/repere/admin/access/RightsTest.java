package fr.repere.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The table of rights in doc/rights.md is what the product does: walked route by route and role by role. */
@AdminTest
class RightsTest {

    private static final Path TABLE = Path.of("../doc/rights.md");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void every_route_says_for_whom_it_is_and_the_table_says_the_same() throws IOException {
        List<String> rows = routes().stream().map(Route::row).toList();
        List<String> written = Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(written)
                .as("doc/rights.md, whose rows are:\n" + String.join("\n", rows))
                .containsExactlyElementsOf(rows);
    }

    @Test
    void every_role_is_let_in_where_the_table_says_so_and_nowhere_else() {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            Visitor visitor = role == Role.ANYONE ? visitors.anonymous() : somebody(role);
            for (Route route : walk()) {
                int status = call(visitor, route).statusCode();
                if (status == 500 || (status != 403 && !isSignIn(visitor, route)) != route.lets(role)) {
                    wrong.add(role + " " + route.row() + " answered " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A form without a body, of ids that nobody has: who is let in gets a page, a refusal of the form, or 404. */
    private static HttpResponse<String> call(Visitor visitor, Route route) {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        return visitor.send(
                route.example(),
                route.method() == RequestMethod.GET
                        ? request.GET()
                        : request.header("Sec-Fetch-Site", "same-origin")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .method(route.method().name(), BodyPublishers.noBody()));
    }

    private static boolean isSignIn(Visitor visitor, Route route) {
        HttpResponse<String> answer = call(visitor, route);
        return answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").matches("(https?://[^/]+)?/connexion\\?suite=.*");
    }

    private Visitor somebody(Role role) {
        Visitor visitor = visitors.with(role);
        if (role == Role.MEMBER || role == Role.STRUCTURE_ADMINISTRATOR) {
            visitors.seat(visitor.id(), structure(), role == Role.STRUCTURE_ADMINISTRATOR);
        }
        return visitor;
    }

    private UUID structure() {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into structure (id, source, local_id, name) values (?, 'rights-test', ?, 'Maison')",
                id,
                id.toString());
        return id;
    }

    /** Signing out comes last: nobody would be left to walk on. */
    private List<Route> walk() {
        return routes().stream()
                .sorted(Comparator.comparing(route -> route.path().equals("/deconnexion")))
                .toList();
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("fr.repere"))
                .flatMap(entry -> Route.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private record Route(RequestMethod method, String path, List<Role> roles) {

        static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
            Allowed allowed = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allowed.class);
            Allowed found = allowed != null
                    ? allowed
                    : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allowed.class);
            assertThat(found).as("who may call " + handler).isNotNull();
            List<Role> roles =
                    Stream.of(Objects.requireNonNull(found).value()).sorted().toList();
            return info.getPatternValues().stream()
                    .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                            .map(method -> new Route(method, path, roles)));
        }

        boolean lets(Role role) {
            return role == Role.NATIONAL_ADMINISTRATOR
                    || roles.contains(Role.ANYONE)
                    || (role != Role.ANYONE && roles.contains(Role.ACCOUNT))
                    || (role == Role.STRUCTURE_ADMINISTRATOR && roles.contains(Role.MEMBER))
                    || roles.contains(role);
        }

        String example() {
            return path.replaceAll("\\{(language|langue)[^}]*}", "ar")
                    .replaceAll("\\{[^{}]+(?:\\{[^{}]*}[^{}]*)*}", "00000000-0000-0000-0000-000000000000");
        }

        String row() {
            return "| `" + method + " " + path + "` | "
                    + roles.stream()
                            .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                            .collect(Collectors.joining(", "))
                    + " |";
        }
    }
}
