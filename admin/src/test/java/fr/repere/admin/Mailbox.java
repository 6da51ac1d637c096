package fr.repere.admin;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** The mails of tests, which stay here: no mail server is configured. */
@TestComponent
public class Mailbox {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");

    private final JdbcTemplate jdbc;

    Mailbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The kinds of all mails to an address, oldest first. */
    public List<String> kinds(String mail) {
        return jdbc.queryForList("select kind from mail where recipient = ? order by id", String.class, mail);
    }

    /** The newest mail of a kind to an address, as plain text; it is waited for. */
    public String newest(String mail, String kind) {
        return await("mail " + kind)
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> jdbc
                                .queryForList(
                                        "select plain from mail where recipient = ? and kind = ? order by id desc limit 1",
                                        String.class,
                                        mail,
                                        kind)
                                .stream()
                                .findFirst()
                                .orElse(null),
                        text -> text != null);
    }

    /** The newest mail of a kind to an address, as HTML. */
    public String html(String mail, String kind) {
        newest(mail, kind);
        return jdbc.queryForObject(
                "select html from mail where recipient = ? and kind = ? order by id desc limit 1",
                String.class,
                mail,
                kind);
    }

    /** The path of the newest mail's link. */
    public String link(String mail, String kind) {
        Matcher link = LINK.matcher(newest(mail, kind));
        if (!link.find()) {
            throw new AssertionError("no link in " + kind);
        }
        return link.group(1);
    }

    /** The six digits of the newest code. */
    public String code(String mail) {
        Matcher code = Pattern.compile("\\b\\d{6}\\b").matcher(newest(mail, "code"));
        if (!code.find()) {
            throw new AssertionError("no code");
        }
        return code.group();
    }
}
