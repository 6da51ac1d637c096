package fr.repere.admin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses text with a NUL character, which no keyboard types and PostgreSQL cannot store: 400 here rather than 500 at some statement. */
@Component
class ReadableTextOnly implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean readable = request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .noneMatch(value -> value.indexOf('\0') >= 0);
        if (!readable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
        return readable;
    }
}
