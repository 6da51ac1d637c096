package fr.repere.search.web.limit;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Answers 429 and when to come back to a client that asks for more than its share. Style sheets, health and metrics are free: they cost
 * nothing, and whoever watches over us must not be turned away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
@ConditionalOnBooleanProperty(name = "repere.limits.enabled", matchIfMissing = true)
class RequestLimits extends OncePerRequestFilter {

    private static final List<String> FREE = List.of("/styles/", "/site/", "/actuator", "/favicon");
    private static final List<String> SUGGESTIONS = List.of("/api/v1/suggest", "/api/v1/places");

    private static final List<String> EXPORTS = List.of("/api/v1/export", "/api/v1/cartography");
    /** Under each language. */
    private static final String LEAFLET = "/selection/depliant.pdf";
    /** To ask how a job stands costs nothing. */
    private static final String EXPORT_JOB = "/api/v1/exports/";

    private final int trustedHops;
    private final Allowance search;
    private final Allowance suggest;
    private final Allowance export;
    private final Allowance opinion;

    @Autowired
    RequestLimits(LimitSettings settings) {
        this(settings, TimeMeter.SYSTEM_NANOTIME);
    }

    RequestLimits(LimitSettings settings, TimeMeter clock) {
        this.trustedHops = settings.trustedHops();
        this.search =
                new Allowance(settings.search().perSecond(), settings.search().burst(), settings.clients(), clock);
        this.suggest =
                new Allowance(settings.suggest().perSecond(), settings.suggest().burst(), settings.clients(), clock);
        this.export = new Allowance(
                settings.export().perMinute(),
                Duration.ofMinutes(1),
                settings.export().burst(),
                settings.clients(),
                clock);
        this.opinion = new Allowance(
                settings.opinion().perMinute(),
                Duration.ofMinutes(1),
                settings.opinion().burst(),
                settings.clients(),
                clock);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return startsWithAny(path(request), FREE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ClientAddress client = ClientAddress.of(
                request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")), trustedHops);
        Duration wait = allowance(request).take(client);
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private Allowance allowance(HttpServletRequest request) {
        String path = path(request);
        if (path.endsWith(LEAFLET)) {
            return export;
        }
        // What is written elsewhere, a search as JSON, begins with /api.
        if (request.getMethod().equals("POST") && !path.startsWith("/api/")) {
            return opinion;
        }
        if (startsWithAny(path, SUGGESTIONS)) {
            return suggest;
        }
        boolean wholeResult = startsWithAny(path, EXPORTS) && !path.startsWith(EXPORT_JOB);
        return wholeResult ? export : search;
    }

    private static boolean startsWithAny(String path, List<String> beginnings) {
        return beginnings.stream().anyMatch(path::startsWith);
    }

    /** As controllers match it: decoded and without parameters of its segments, so that no spelling of an address costs less. */
    private static String path(HttpServletRequest request) {
        return ServletRequestPathUtils.parseAndCache(request).pathWithinApplication().elements().stream()
                .map(element -> element instanceof PathSegment segment ? segment.valueToMatch() : element.value())
                .collect(Collectors.joining());
    }
}
