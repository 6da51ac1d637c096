package fr.repere.admin.account.signin;

import dev.samstevens.totp.code.CodeGenerator;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import dev.samstevens.totp.secret.DefaultSecretGenerator;
import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.mail.Mail;
import fr.repere.admin.mail.Mails;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Codes of an authenticator application (TOTP, RFC 6238: six digits, 30 seconds, SHA-1). A code counts once, in its window or a neighbour. */
@Service
public class SecondFactor {

    private static final int WINDOW_SECONDS = 30;
    private static final int NEIGHBOURS = 1;

    private final JdbcClient jdbc;
    private final RecoveryCodes recovery;
    private final Mails mails;
    private final AuditLog audit;
    private final Clock clock;
    private final CodeGenerator codes = new DefaultCodeGenerator();
    private final DefaultSecretGenerator secrets = new DefaultSecretGenerator();

    SecondFactor(JdbcClient jdbc, RecoveryCodes recovery, Mails mails, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.recovery = recovery;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** The secret to be taken over by the person's application: made once, the same until it is confirmed. */
    @Transactional
    public String prepare(UUID account) {
        jdbc.sql("update account set totp_secret = ? where id = ? and totp_secret is null")
                .params(secrets.generate(), account)
                .update();
        return jdbc.sql("select totp_secret from account where id = ? and totp_confirmed_at is null")
                .param(account)
                .query(String.class)
                .single();
    }

    /** The address by which an application takes the secret over. */
    public static String address(String secret, String mail) {
        String label =
                URLEncoder.encode("Repère:" + mail, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=Rep%C3%A8re&digits=6&period=30";
    }

    /** Whether a code is right now and was not used before; the first right one confirms the secret. */
    @Transactional
    public boolean prove(UUID account, String code) {
        String typed = code.replaceAll("\\s", "");
        Optional<Stored> stored = jdbc.sql("""
                        select totp_secret, coalesce(totp_window, 0), totp_confirmed_at is not null from account
                        where id = ? and totp_secret is not null for update""")
                .param(account)
                .query((row, i) -> new Stored(row.getString(1), row.getLong(2), row.getBoolean(3)))
                .optional();
        return stored.map(known -> prove(account, known, typed)).orElse(false);
    }

    /** Takes it away, with its recovery codes; a mail says so. */
    @Transactional
    public void remove(Person person) {
        jdbc.sql("update account set totp_secret = null, totp_confirmed_at = null, totp_window = null where id = ?")
                .param(person.id())
                .update();
        recovery.forget(person.id());
        audit.record(person.id(), "second-factor-removed", "account", person.id(), Map.of());
        mails.send(Mail.of("second-factor-removed", person.mail(), person.language(), Map.of(), "/mot-de-passe"));
    }

    private boolean prove(UUID account, Stored stored, String typed) {
        long now = clock.instant().getEpochSecond() / WINDOW_SECONDS;
        for (long window = now - NEIGHBOURS; window <= now + NEIGHBOURS; window++) {
            if (window > stored.window() && same(stored.secret(), window, typed)) {
                jdbc.sql(
                                "update account set totp_window = ?, totp_confirmed_at = coalesce(totp_confirmed_at, now()) where id = ?")
                        .params(window, account)
                        .update();
                if (!stored.confirmed()) {
                    audit.record(account, "second-factor-set", "account", account, Map.of());
                }
                return true;
            }
        }
        return false;
    }

    private boolean same(String secret, long window, String typed) {
        try {
            return MessageDigest.isEqual(
                    codes.generate(secret, window).getBytes(StandardCharsets.UTF_8),
                    typed.getBytes(StandardCharsets.UTF_8));
        } catch (CodeGenerationException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private record Stored(String secret, long window, boolean confirmed) {}
}
