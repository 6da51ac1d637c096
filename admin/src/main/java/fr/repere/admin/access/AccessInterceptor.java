package fr.repere.admin.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets in whom the handler's {@link Allowed} names. Who is not signed in is sent to sign in and back; who has not finished signing up, or
 * must still prove a second factor, is sent there first; the others get 403.
 */
@Component
public class AccessInterceptor implements HandlerInterceptor {

    /** Where to sign in; {@code suite} is where to go afterwards. */
    public static final String SIGN_IN = "/connexion";

    /** Where to prove the second factor, or to set it up. */
    public static final String SECOND_FACTOR = "/connexion/second-facteur";

    private final CurrentPerson current;

    AccessInterceptor(CurrentPerson current) {
        this.current = current;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<Person> person = current.of(request);
        if (!(handler instanceof HandlerMethod method)
                || ErrorController.class.isAssignableFrom(method.getBeanType())) {
            return true;
        }
        Allowed allowed = allowed(method);
        if (allowed == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        return letIn(request, response, allowed, person);
    }

    private static boolean letIn(
            HttpServletRequest request, HttpServletResponse response, Allowed allowed, Optional<Person> person)
            throws IOException {
        if (person.isEmpty()) {
            return Arrays.asList(allowed.value()).contains(Role.ANYONE)
                    || sendTo(response, SIGN_IN + "?suite=" + here(request));
        }
        Person known = person.get();
        if (!mayUse(known, allowed)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        if (allowed.onTheWayIn()) {
            return true;
        }
        if ((known.needsSecondFactor() || known.hasSecondFactor()) && !known.strong()) {
            return sendTo(response, SECOND_FACTOR + "?suite=" + here(request));
        }
        return known.step() == null || sendTo(response, Objects.requireNonNull(known.step()));
    }

    /** Whether one of the roles is the person's. */
    static boolean mayUse(Person person, Allowed allowed) {
        return person.has(Role.NATIONAL_ADMINISTRATOR)
                || Arrays.stream(allowed.value()).anyMatch(person::has);
    }

    private static @Nullable Allowed allowed(HandlerMethod method) {
        Allowed own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allowed.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class);
    }

    private static boolean sendTo(HttpServletResponse response, String address) throws IOException {
        response.sendRedirect(address);
        return false;
    }

    /** The page to come back to: where a form was sent from cannot be asked for, so then the start. */
    private static String here(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return "/";
        }
        String query = request.getQueryString();
        return URLEncoder.encode(request.getRequestURI() + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
    }
}
