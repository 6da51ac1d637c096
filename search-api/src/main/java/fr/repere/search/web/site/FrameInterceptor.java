package fr.repere.search.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
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
        return true;
    }
}
