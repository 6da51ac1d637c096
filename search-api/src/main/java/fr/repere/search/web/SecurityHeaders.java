package fr.repere.search.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Headers that forbid browsers to load anything foreign but tiles that the deployer chose, to guess types, to frame pages, or to say where readers come from. One page alone
 * may be framed by anybody, because it is made for that: the widget's list, which has nothing that a click could be stolen for.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:%s; base-uri 'none'; form-action 'self'; frame-ancestors %s; object-src 'none'";

    /** As the address is written: any other spelling of it is not framed. */
    private static final Pattern FOR_FRAMES = Pattern.compile("/[a-z]{2}/encart");

    /** Styles, scripts and fonts obey the policy of the page that loads them; a dozen times the same headers is a tenth of a page. */
    private static final String ASSETS = "/site/";

    private final String tiles;

    SecurityHeaders(BaseMap baseMap) {
        this.tiles = baseMap.isSet() ? " " + baseMap.origin() : "";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (request.getRequestURI().startsWith(ASSETS)) {
            chain.doFilter(request, response);
            return;
        }
        boolean forFrames = FOR_FRAMES.matcher(request.getRequestURI()).matches();
        response.setHeader("Content-Security-Policy", POLICY.formatted(tiles, forFrames ? "*" : "'none'"));
        if (forFrames) {
            // For embedding pages that isolate themselves (COEP).
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
            response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
        } else {
            response.setHeader("X-Frame-Options", "DENY");
        }
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "geolocation=(self), camera=(), microphone=()");
        chain.doFilter(request, response);
    }
}
