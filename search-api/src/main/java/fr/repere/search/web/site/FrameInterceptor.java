package fr.repere.search.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Gives each page its frame. */
@Component
class FrameInterceptor implements HandlerInterceptor {

    private static final String FRAME = "frame";

    private final Frames frames;

    FrameInterceptor(Frames frames) {
        this.frames = frames;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        if (shown != null && shown.getViewName() != null && !shown.getViewName().startsWith("redirect:")) {
            shown.addObject(FRAME, frames.of(request));
        }
    }
}
