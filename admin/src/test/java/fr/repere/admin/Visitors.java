package fr.repere.admin;

import fr.repere.admin.access.Role;
import fr.repere.admin.access.SessionPrincipal;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Makes people for tests: an account with its rights in the database, and a browser whose session is signed in (for those whose rights ask
 * for it, with the second factor proven). How people sign in by themselves has tests of its own.
 */
@TestComponent
public class Visitors {

    private static final String COOKIE = "repere-session";

    private final JdbcTemplate jdbc;
    private final SessionRepository<? extends Session> sessions;
    private final Environment environment;

    Visitors(JdbcTemplate jdbc, SessionRepository<? extends Session> sessions, Environment environment) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.environment = environment;
    }

    /** Somebody who is not signed in. */
    public Visitor anonymous() {
        return new Visitor(HttpClient.newBuilder().cookieHandler(cookies()).build(), base(), null, "");
    }

    /** Somebody with an account of their own and these granted rights, of no scope; {@code ACCOUNT} and {@code ANYONE} add none. */
    public Visitor with(Role... roles) {
        UUID id = UUID.randomUUID();
        String mail = "personne-" + id.toString().substring(0, 8) + "@exemple.test";
        jdbc.update(
                "insert into account (id, mail, mail_key, mail_confirmed_at, first_name, pseudonym, pseudonym_key, created_at,"
                        + " totp_secret, totp_confirmed_at) values (?, ?, ?, now(), 'Camille', ?, ?, now(), 'JBSWY3DPEHPK3PXP', now())",
                id,
                mail,
                mail,
                "camille-" + id.toString().substring(0, 8),
                "camille-" + id.toString().substring(0, 8));
        for (Role role : roles) {
            if (role.isGranted()) {
                grant(id, role);
            }
        }
        return signedIn(id, mail);
    }

    /** Gives a right. @param scope languages, départements or a territory; none for no limit */
    public void grant(UUID account, Role role, String... scope) {
        jdbc.update(
                "insert into account_grant (account_id, role, scope, granted_at) values (?, ?, ?, now())"
                        + " on conflict (account_id, role) do update set scope = excluded.scope",
                account,
                role.name(),
                scope);
    }

    /** Makes somebody a member of a structure. @return the membership's id */
    public UUID seat(UUID account, UUID structure, boolean administrator) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into membership (id, account_id, structure_id, administrator, joined_at, joined_how)"
                        + " values (?, ?, ?, ?, now(), 'granted')",
                id,
                account,
                structure,
                administrator);
        jdbc.update("update account set current_structure = ? where id = ?", structure, account);
        return id;
    }

    /** A browser in which an account is signed in, its second factor proven. */
    public Visitor signedIn(UUID account, String mail) {
        CookieManager cookies = cookies();
        HttpCookie cookie = new HttpCookie(COOKIE, sessionOf(sessions, account));
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(base()), cookie);
        return new Visitor(HttpClient.newBuilder().cookieHandler(cookies).build(), base(), account, mail);
    }

    private static <S extends Session> String sessionOf(SessionRepository<S> sessions, UUID account) {
        S session = sessions.createSession();
        session.setAttribute(
                "SPRING_SECURITY_CONTEXT",
                new SecurityContextImpl(
                        new UsernamePasswordAuthenticationToken(new SessionPrincipal(account, true), null, List.of())));
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }

    private static CookieManager cookies() {
        return new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    }

    private String base() {
        return "http://localhost:" + Objects.requireNonNull(environment.getProperty("local.server.port"));
    }
}
