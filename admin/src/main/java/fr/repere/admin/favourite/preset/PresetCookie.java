package fr.repere.admin.favourite.preset;

import fr.repere.admin.access.CurrentPerson;
import fr.repere.admin.access.Person;
import fr.repere.geodata.preset.PresetDepartements;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Keeps the cookie of who is signed in like their account: whatever page they open sets it right, wherever they changed their départements.
 * Signing out takes it away; a session that ends by itself does not, for the person is still the same.
 */
@Component
class PresetCookie implements HandlerInterceptor {

    private static final String SIGN_OUT = "/deconnexion";

    private final CurrentPerson current;
    private final PresetSettings settings;
    private final Clock clock;

    PresetCookie(CurrentPerson current, PresetSettings settings, Clock clock) {
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (settings.secret().isEmpty()) {
            return true;
        }
        String value = value(request);
        if (HttpMethod.POST.matches(request.getMethod())
                && request.getRequestURI().equals(SIGN_OUT)) {
            write(response, "", Duration.ZERO);
        } else {
            current.of(request).ifPresent(person -> setRight(person, value, response));
        }
        return true;
    }

    private void setRight(Person person, @Nullable String value, HttpServletResponse response) {
        List<String> codes = person.departements();
        if (codes.isEmpty() || codes.size() > PresetDepartements.MOST) {
            if (value != null) {
                write(response, "", Duration.ZERO);
            }
            return;
        }
        Instant now = clock.instant();
        Optional<PresetDepartements> told =
                value == null ? Optional.empty() : PresetDepartements.read(value, settings.secret(), now);
        boolean fresh = told.filter(preset -> preset.codes().equals(codes))
                .filter(preset ->
                        preset.expires().isAfter(now.plus(settings.life().dividedBy(2))))
                .isPresent();
        if (!fresh) {
            PresetDepartements preset = new PresetDepartements(codes, now.plus(settings.life()));
            write(response, preset.signed(settings.secret()), settings.life());
        }
    }

    private void write(HttpServletResponse response, String value, Duration life) {
        ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(PresetDepartements.COOKIE, value)
                .path("/")
                .maxAge(life)
                .httpOnly(true)
                .secure(settings.secure())
                .sameSite("Lax");
        if (!settings.domain().isEmpty()) {
            cookie.domain(settings.domain());
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    private static @Nullable String value(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, PresetDepartements.COOKIE);
        return cookie == null ? null : cookie.getValue();
    }
}
