package fr.repere.admin.account;

import fr.repere.admin.access.Fingerprint;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secrets that travel by mail and come back once: long ones in links, six digits to type. Only hashes of them are stored. */
@Component
public class Tokens {

    private static final int LINK_BYTES = 32;
    private static final int CODES = 1_000_000;
    private static final int TRIES_OF_A_CODE = 5;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes the secret of a link; earlier ones of the same purpose and account end.
     *
     * @param value what is to be done when it comes back, such as the new address
     */
    public String link(String purpose, UUID account, @Nullable String value, Duration life) {
        withdraw(purpose, account);
        byte[] bytes = new byte[LINK_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store(hash(purpose, secret), purpose, account, null, value, life);
        return secret;
    }

    /** What a link was made for, while it lives; it is not used up by looking. */
    public Optional<Proof> look(String purpose, String secret) {
        return jdbc.sql("select account_id, value from token where hash = ? and purpose = ? and expires_at > ?")
                .params(hash(purpose, secret), purpose, now())
                .query((row, i) -> new Proof(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }

    /** Uses a link up. Of two that come with the same link, one gets the proof and the other nothing. */
    public Optional<Proof> use(String purpose, String secret) {
        return jdbc.sql(
                        "delete from token where hash = ? and purpose = ? and expires_at > ? returning account_id, value")
                .params(hash(purpose, secret), purpose, now())
                .query((row, i) -> new Proof(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }

    /** What the living link of an account was made for; nothing when there is none. */
    public Optional<String> pending(String purpose, UUID account) {
        return jdbc.sql(
                        "select value from token where purpose = ? and account_id = ? and value is not null and expires_at > ?")
                .params(purpose, account, now())
                .query(String.class)
                .optional();
    }

    /** Ends the link of an account. */
    public void withdraw(String purpose, UUID account) {
        jdbc.sql("delete from token where purpose = ? and account_id = ?")
                .params(purpose, account)
                .update();
    }

    /** Makes a code of six digits for an address; earlier ones of the same purpose and address end. */
    public String code(String purpose, String mail, Duration life) {
        String key = Accounts.keyOf(mail);
        jdbc.sql("delete from token where purpose = ? and mail_key = ?")
                .params(purpose, key)
                .update();
        String code = "%06d".formatted(random.nextInt(CODES));
        store(hash(purpose, key + code), purpose, null, key, null, life);
        return code;
    }

    /** Uses a code up; a wrong one counts, and after five the code is worth nothing. */
    public boolean useCode(String purpose, String mail, String code) {
        String key = Accounts.keyOf(mail);
        // The try is taken before the code is compared: codes that come at once have five tries too.
        boolean right = jdbc.sql(
                        "update token set attempts = attempts + 1 where purpose = ? and mail_key = ? and attempts < ?"
                                + " and expires_at > ? returning hash")
                .params(purpose, key, TRIES_OF_A_CODE, now())
                .query(String.class)
                .list()
                .contains(hash(purpose, key + code.replaceAll("[\\s\\p{Cf}]", "")));
        return right
                && jdbc.sql("delete from token where purpose = ? and mail_key = ?")
                                .params(purpose, key)
                                .update()
                        > 0;
    }

    /** Forgets what has expired. @return how many */
    public int forgetExpired() {
        return jdbc.sql("delete from token where expires_at < ?").param(now()).update();
    }

    private void store(
            String hash,
            String purpose,
            @Nullable UUID account,
            @Nullable String mailKey,
            @Nullable String value,
            Duration life) {
        jdbc.sql("insert into token (hash, purpose, account_id, mail_key, value, created_at, expires_at)"
                        + " values (:hash, :purpose, :account, :mail, :value, :now, :expires)")
                .param("hash", hash)
                .param("purpose", purpose)
                .param("account", account)
                .param("mail", mailKey)
                .param("value", value)
                .param("now", now())
                .param("expires", now().plus(life))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String hash(String purpose, String secret) {
        return Fingerprint.of(purpose + ":" + secret);
    }

    /** What a link proves. */
    public record Proof(UUID account, @Nullable String value) {}
}
