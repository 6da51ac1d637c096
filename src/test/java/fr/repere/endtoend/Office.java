package fr.repere.endtoend;

import static org.awaitility.Awaitility.await;

import fr.repere.embedded.DatabaseAccess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The professional space as tests meet it: its pages, the mails that it wrote (no mail server is configured), rights given by hand. */
public final class Office {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private final String url;
    private final DatabaseAccess database;

    Office(String url, DatabaseAccess database) {
        this.url = url;
        this.database = database;
    }

    /** Address of the pages, by name: their cookies and their checks want one. */
    public String url() {
        return url.replace("127.0.0.1", "localhost");
    }

    /** The path of the link in the newest mail of a kind to an address; the mail is waited for. */
    public String link(String mail, String kind) {
        return found(LINK, mail, kind, 1);
    }

    /** The six digits of the newest code to an address. */
    public String code(String mail) {
        return found(CODE, mail, "code", 0);
    }

    /** The newest mail of a kind to an address, as plain text; it is waited for. */
    public String mail(String address, String kind) {
        return await("mail " + kind + " to " + address)
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> text(
                                "select plain from mail where recipient = ? and kind = ? order by id desc limit 1",
                                address,
                                kind),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Gives an account a role of no scope, as a national administrator would. */
    public void grant(String mail, String role) {
        text(
                "insert into account_grant (account_id, role, granted_at) select id, ?, now() from account where mail_key = ?"
                        + " returning role",
                role,
                mail);
    }

    /** One text of the database, or nothing. */
    public Optional<String> text(String sql, String... values) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String found(Pattern pattern, String mail, String kind, int group) {
        Matcher matcher = pattern.matcher(mail(mail, kind));
        if (!matcher.find()) {
            throw new AssertionError("nothing of that in the mail " + kind);
        }
        return matcher.group(group);
    }
}
