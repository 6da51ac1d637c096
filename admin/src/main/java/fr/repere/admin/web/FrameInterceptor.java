package fr.repere.admin.web;

import fr.repere.admin.access.CurrentPerson;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Puts the {@link Frame} where every template finds it, those of errors too. */
@Component
class FrameInterceptor implements HandlerInterceptor {

    private final CurrentPerson current;
    private final Assets assets;
    private final WebProperties settings;

    FrameInterceptor(CurrentPerson current, Assets assets, WebProperties settings) {
        this.current = current;
        this.assets = assets;
        this.settings = settings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        request.setAttribute(
                "frame",
                new Frame(assets, settings, current.of(request).orElse(null), path, LocaleContextHolder.getLocale()));
        // What a form without faults says of its fields; a refused one puts its own in its place.
        request.setAttribute("errors", new FieldErrors());
        return true;
    }
}
