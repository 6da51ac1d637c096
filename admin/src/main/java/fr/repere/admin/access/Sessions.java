package fr.repere.admin.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Begins, lists and ends sessions; they are kept in PostgreSQL and found by their account. */
@Component
public class Sessions {

    private static final String AGENT = "agent";
    private static final String ORIGIN = "origin";
    private static final int LONGEST_AGENT = 200;

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final FindByIndexNameSessionRepository<? extends Session> store;

    Sessions(FindByIndexNameSessionRepository<? extends Session> store) {
        this.store = store;
    }

    /**
     * Signs an account in. What the session held before is forgotten and its id changes: a session that somebody else prepared is worth
     * nothing.
     *
     * @param strong whether the second factor was proven too
     */
    public void begin(HttpServletRequest request, HttpServletResponse response, UUID account, boolean strong) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(AGENT, shortened(request.getHeader("User-Agent")));
        session.setAttribute(ORIGIN, request.getRemoteAddr());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new UsernamePasswordAuthenticationToken(new SessionPrincipal(account, strong), null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Ends the session of this request. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** The sessions of an account, the last used first. */
    public List<Device> list(UUID account, @Nullable HttpServletRequest present) {
        String own = present == null ? null : idOf(present);
        return of(account).values().stream()
                .map(session -> new Device(
                        session.getId(),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        Objects.toString(session.getAttribute(AGENT), ""),
                        Objects.toString(session.getAttribute(ORIGIN), ""),
                        session.getId().equals(own)))
                .sorted(Comparator.comparing(Device::lastUsed).reversed())
                .toList();
    }

    /** Ends one session of an account; of nobody else's. */
    public void end(UUID account, String handle) {
        list(account, null).stream()
                .filter(device -> device.handle().equals(handle))
                .forEach(device -> store.deleteById(device.id()));
    }

    /** Ends all sessions of an account, but the one of this request when there is one. */
    public void endAll(UUID account, @Nullable HttpServletRequest except) {
        String kept = except == null ? null : idOf(except);
        of(account).keySet().stream().filter(id -> !id.equals(kept)).forEach(store::deleteById);
    }

    private Map<String, ? extends Session> of(UUID account) {
        return store.findByPrincipalName(account.toString());
    }

    private static @Nullable String idOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }

    private static String shortened(@Nullable String agent) {
        String text = Objects.requireNonNullElse(agent, "");
        return text.substring(0, Math.min(LONGEST_AGENT, text.length()));
    }

    /**
     * A session as its owner sees it.
     *
     * @param agent what the browser says of itself
     * @param origin the address that it signed in from
     * @param present whether it is the one that asks
     */
    public record Device(String id, Instant since, Instant lastUsed, String agent, String origin, boolean present) {

        /** What names it on pages: never the id itself, which opens it. */
        public String handle() {
            return UUID.nameUUIDFromBytes(("session:" + id).getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }
}
