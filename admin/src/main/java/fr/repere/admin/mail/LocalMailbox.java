package fr.repere.admin.mail;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mails of an installation without mail server, which stay in the outbox. They hold links that open accounts: only this machine reads
 * them, and nobody who comes through a proxy.
 */
@Component
public class LocalMailbox {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int LAST = 100;
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> PROXIED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP");

    private final JdbcClient jdbc;
    private final Carrier carrier;

    LocalMailbox(JdbcClient jdbc, Carrier carrier) {
        this.jdbc = jdbc;
        this.carrier = carrier;
    }

    /** Whether it is open to who asks. */
    public boolean isOpenTo(HttpServletRequest request) {
        return !carrier.leaves()
                && isThisMachine(request.getRemoteAddr())
                && HERE.contains(request.getServerName())
                && PROXIED.stream().allMatch(header -> request.getHeader(header) == null);
    }

    /** The last hundred, newest first, without their words. */
    List<Kept> list() {
        return jdbc.sql(
                        "select id, created_at, recipient, subject, kind, null, null from mail order by id desc limit ?")
                .param(LAST)
                .query((row, i) -> kept(row))
                .list();
    }

    /** One of them. */
    Optional<Kept> find(long id) {
        return jdbc.sql("select id, created_at, recipient, subject, kind, html, plain from mail where id = ?")
                .param(id)
                .query((row, i) -> kept(row))
                .optional();
    }

    private static boolean isThisMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).atZoneSameInstant(PARIS),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }

    /** A mail that stayed; words that were emptied are null. */
    record Kept(
            long id,
            ZonedDateTime at,
            String recipient,
            String subject,
            String kind,
            @Nullable String html,
            @Nullable String plain) {}
}
