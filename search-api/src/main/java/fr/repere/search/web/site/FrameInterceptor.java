package fr.repere.search.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Gives each page its frame. */
@Component
class FrameInterceptor implements HandlerInterceptor {

    private static final String FRAME = "frame";

    private final Frames frames;

    FrameInterceptor(Frames frames) {
        this.frames = frames;
    }

    /** As an attribute of the request, because a failure's page has a model of its own. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(FRAME, frames.of(request));
        if (handler instanceof HandlerMethod method && method.getBeanType().isAnnotationPresent(SitePage.class)) {
            // Kept, and asked whether it is still so: a page that did not change costs a weak connection no more than
            // the question.
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        }
        return true;
    }
}
