package fr.repere.admin.account;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The store of accounts. An account claims an address ({@code mail_key}) only when it is confirmed: so anybody can begin to sign up with any
 * address, and learns from nothing that another account has it already.
 */
@Repository
public class Accounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How an address is compared. */
    public static String keyOf(String mail) {
        return mail.strip().toLowerCase(Locale.ROOT);
    }

    /** The account of an id, or nothing. */
    public Optional<Account> find(UUID id) {
        return jdbc.sql(AccountRows.SELECT + "id = ?")
                .param(id)
                .query(AccountRows::account)
                .optional();
    }

    /** The account of an id. @throws IllegalStateException when it is gone */
    public Account get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no account " + id));
    }

    /** The account that has proven that an address is its own, or nothing. */
    public Optional<Account> findByMail(String mail) {
        return jdbc.sql(AccountRows.SELECT + "mail_key = ?")
                .param(keyOf(mail))
                .query(AccountRows::account)
                .optional();
    }

    /** The accounts that began with an address and have not proven it, the newest first. */
    public List<Account> listUnconfirmed(String mail) {
        return jdbc.sql(AccountRows.SELECT + "mail_key is null and lower(mail) = ? order by created_at desc limit 3")
                .param(keyOf(mail))
                .query(AccountRows::account)
                .list();
    }

    /**
     * Makes an account.
     *
     * @param confirmed whether the address was proven
     * @throws DuplicateKeyException when it was, and another account has it
     */
    public Account create(
            String mail, boolean confirmed, @Nullable String passwordHash, Locale language, @Nullable String step) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into account (id, mail, mail_key, mail_confirmed_at, password_hash, language, step, created_at)"
                                + " values (:id, :mail, :key, :confirmed, :password, :language, :step, :now)")
                .param("id", id)
                .param("mail", mail.strip())
                .param("key", confirmed ? keyOf(mail) : null)
                .param("confirmed", confirmed ? now() : null)
                .param("password", passwordHash)
                .param("language", language.getLanguage())
                .param("step", step)
                .param("now", now())
                .update();
        return get(id);
    }

    /** Lets an account claim an address. @return whether it could: false when another account has it */
    public boolean confirm(UUID id, String mail) {
        return jdbc.sql("""
                        update account set mail = ?, mail_key = ?, mail_confirmed_at = ?
                        where id = ? and not exists (select from account where mail_key = ? and id <> ?)""")
                        .params(mail.strip(), keyOf(mail), now(), id, keyOf(mail), id)
                        .update()
                > 0;
    }

    /** Sets a password. */
    public void setPassword(UUID id, String hash) {
        set(id, "password_hash", hash);
    }

    /** Sets the next step of sign-up; null when it is finished. */
    public void setStep(UUID id, @Nullable String step) {
        set(id, "step", step);
    }

    /** Sets the private first name and whether the newsletter is wanted. */
    public void setName(UUID id, @Nullable String firstName, boolean newsletter) {
        jdbc.sql("update account set first_name = :name, newsletter = :newsletter where id = :id")
                .param("name", firstName)
                .param("newsletter", newsletter)
                .param("id", id)
                .update();
    }

    /** Sets the partner's code. */
    public void setPartner(UUID id, String partner) {
        set(id, "partner", partner);
    }

    /** Sets what the person comes for. */
    public void setGoal(UUID id, Goal goal) {
        set(id, "goal", goal.code());
    }

    /** Sets the languages that the person translates into. */
    public void setTranslationLanguages(UUID id, List<String> languages) {
        jdbc.sql("update account set translation_languages = ? where id = ?")
                .params(languages.toArray(String[]::new), id)
                .update();
    }

    /** Sets the départements that preset the search. */
    public void setDepartements(UUID id, List<String> departements) {
        jdbc.sql("update account set departements = ? where id = ?")
                .params(departements.toArray(String[]::new), id)
                .update();
    }

    /** Sets the language of mails. */
    public void setLanguage(UUID id, Locale language) {
        set(id, "language", language.getLanguage());
    }

    /** Sets the public name. @return whether it could: false when somebody else has it */
    public boolean setPseudonym(UUID id, String pseudonym) {
        String key = pseudonym.toLowerCase(Locale.ROOT);
        return jdbc.sql("""
                        update account set pseudonym = ?, pseudonym_key = ?
                        where id = ? and not exists (select from account where pseudonym_key = ? and id <> ?)""").params(pseudonym, key, id, key, id).update() > 0;
    }

    /** Takes the public name away. */
    public void removePseudonym(UUID id) {
        jdbc.sql("update account set pseudonym = null, pseudonym_key = null where id = ?")
                .param(id)
                .update();
    }

    /** Remembers that the person signed in. */
    public void seen(UUID id) {
        jdbc.sql("update account set last_seen_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    /** Forgets accounts whose address was never proven. @return how many */
    public int forgetUnconfirmed(Instant before) {
        return jdbc.sql("delete from account where mail_key is null and deleted_at is null and created_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void set(UUID id, String column, @Nullable Object value) {
        jdbc.sql("update account set " + column + " = :value where id = :id")
                .param("value", value)
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
