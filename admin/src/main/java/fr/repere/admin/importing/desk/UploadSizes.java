package fr.repere.admin.importing.desk;

import fr.repere.admin.access.CurrentPerson;
import fr.repere.admin.access.Role;
import fr.repere.admin.importing.ImportSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets large forms in for imports alone, and from those alone who may import: the servlet's own limit is for all pages, and it would write
 * anybody's files to the disk before anybody asks who sends them. It comes after the session was read.
 */
@Component
@Order(0)
class UploadSizes extends OncePerRequestFilter {

    /** As large as the attachments of a dossier, all together, may be. */
    private static final DataSize ELSEWHERE = DataSize.ofMegabytes(40);

    private final CurrentPerson current;
    private final ImportSettings settings;

    UploadSizes(CurrentPerson current, ImportSettings settings) {
        this.current = current;
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForm(request)) {
            long limit = (isImport(request) ? settings.maxUpload() : ELSEWHERE).toBytes();
            if (request.getContentLengthLong() > limit) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return;
            }
            if (request.getContentLengthLong() < 0) {
                response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isImport(HttpServletRequest request) {
        return "/imports".equals(request.getRequestURI())
                && current.of(request)
                        .filter(person -> person.has(Role.EDITOR) || person.has(Role.NATIONAL_ADMINISTRATOR))
                        .isPresent();
    }

    private static boolean isForm(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getContentType(), "")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
    }
}
