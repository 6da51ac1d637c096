package fr.repere.admin.account.life;

import fr.repere.admin.access.Sessions;
import fr.repere.admin.account.Account;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.mail.Mail;
import fr.repere.admin.mail.Mails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person their data, and lets them go. */
@Service
class Departure {

    private final JdbcClient jdbc;
    private final List<PersonalTraces> traces;
    private final Sessions sessions;
    private final Mails mails;
    private final AuditLog audit;
    private final MessageSource messages;

    Departure(
            JdbcClient jdbc,
            List<PersonalTraces> traces,
            Sessions sessions,
            Mails mails,
            AuditLog audit,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.traces = traces;
        this.sessions = sessions;
        this.mails = mails;
        this.audit = audit;
        this.messages = messages;
    }

    /** All that is kept of an account, as one JSON object. */
    @Transactional
    public String export(Account account) {
        audit.record(account.id(), "account-exported", "account", account.id(), Map.of());
        Map<String, String> parts = new LinkedHashMap<>();
        traces.forEach(one -> parts.putAll(one.export(account.id(), account.mail())));
        StringBuilder json = new StringBuilder("{");
        parts.forEach((name, rows) -> json.append(json.length() == 1 ? "\n" : ",\n")
                .append('"')
                .append(name)
                .append("\": ")
                .append(rows));
        return json.append("\n}\n").toString();
    }

    /** The structures that would lose their last administrator while others are members. */
    List<String> inCharge(UUID account) {
        return jdbc.sql("""
                        select s.name from membership m join structure s on s.id = m.structure_id
                        where m.account_id = :id and m.administrator and m.ended_at is null
                            and not exists (select from membership o where o.structure_id = m.structure_id
                                and o.account_id <> :id and o.administrator and o.ended_at is null)
                            and exists (select from membership o where o.structure_id = m.structure_id
                                and o.account_id <> :id and o.ended_at is null)
                        order by s.name""").param("id", account).query(String.class).list();
    }

    /**
     * Deletes an account: its row stays, emptied, so that what the person wrote keeps its place.
     *
     * @param keepName whether contributions stay under the pseudonym
     * @return the structures that must be handed over first; empty when the account is gone
     */
    @Transactional
    public List<String> leave(Account account, boolean keepName) {
        // Two administrators who leave at the same moment: the second waits here, and then sees that it is the last.
        jdbc.sql("select id from structure where id in (select structure_id from membership where account_id = ?"
                        + " and ended_at is null) order by id for update")
                .param(account.id())
                .query(UUID.class)
                .list();
        List<String> inCharge = inCharge(account.id());
        if (inCharge.isEmpty()) {
            erase(account, keepName);
        }
        return inCharge;
    }

    private void erase(Account account, boolean keepName) {
        sessions.endAll(account.id(), null);
        Optional<String> kept = Optional.ofNullable(account.pseudonym()).filter(name -> keepName);
        String name = kept.orElseGet(() -> messages.getMessage("profile.anonymous", null, Locale.FRENCH));
        traces.forEach(one -> one.erase(account.id(), account.mail(), name));
        jdbc.sql("""
                        update account set mail = null, mail_key = null, mail_confirmed_at = null, password_hash = null,
                            first_name = null, pseudonym = :name, pseudonym_key = lower(:name), newsletter = null, partner = null,
                            goal = null, translation_languages = '{}', departements = '{}', step = null,
                            current_structure = null, totp_secret = null, totp_confirmed_at = null, totp_window = null,
                            last_seen_at = null, deleted_at = now() where id = :id""").param("name", kept.orElse(null)).param("id", account.id()).update();
        audit.record(null, "account-deleted", "account", account.id(), Map.of());
        mails.sendAndForget(Mail.of("account-deleted", account.mail(), account.language(), Map.of(), null));
    }
}
