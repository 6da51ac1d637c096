package fr.repere.admin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site could make a browser send: a request under a name that is not ours (DNS rebinding), and a form that was
 * not sent from one of our own pages (CSRF). It needs no cookie: browsers say where a form comes from in {@code Sec-Fetch-Site}, older
 * ones in {@code Origin}, and no page can change what they say.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OwnPagesOnly extends OncePerRequestFilter {

    /**
     * What is sent here comes from mail programs, which are no pages (RFC 8058). The key in the address opens it, and no cookie: another
     * site that knew it could do no more than whoever holds it.
     */
    static final String FROM_MAIL = "/desabonnement/";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Set<String> hosts;

    OwnPagesOnly(WebProperties properties) {
        this.hosts = Set.copyOf(properties.hosts());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hosts.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            response.sendError(421);
        } else if (!READING.contains(request.getMethod())
                && !request.getRequestURI().startsWith(FROM_MAIL)
                && !fromOurPages(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean fromOurPages(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? isOurs(request.getHeader("Origin"), request) : "same-origin".equals(site);
    }

    private static boolean isOurs(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return false;
        }
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
