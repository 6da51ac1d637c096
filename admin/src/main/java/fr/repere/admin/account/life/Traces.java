package fr.repere.admin.account.life;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables of accounts, drafts, mails and the log keep of a person. */
@Configuration(proxyBeanMethods = false)
class Traces {

    /** By name in the export: what is read, for the parameters {@code id} and {@code mail} (in lower case). */
    private static final Map<String, String> READ = read();

    /** In their order: what is emptied or deleted, for the parameters {@code id}, {@code mail} and {@code name}. */
    private static final List<String> ERASE = List.of(
            "delete from account_grant where account_id = :id",
            "delete from account_identity where account_id = :id",
            "delete from account_recovery_code where account_id = :id",
            "delete from token where account_id = :id or mail_key = :mail or lower(value) = :mail",
            "delete from mail where lower(recipient) = :mail",
            "update membership set ended_at = coalesce(ended_at, now()), end_reason = coalesce(end_reason, 'account-deleted'),"
                    + " function = null where account_id = :id",
            "delete from invitation where mail = :mail and accepted_at is null",
            "update invitation set mail = 'account-deleted' where mail = :mail",
            "update invitation set withdrawn_at = now(), withdrawn_by = :id, withdrawn_why = 'inviter-left'"
                    + " where invited_by = :id and accepted_at is null and withdrawn_at is null",
            "update share_key set revoked_at = now(), revoked_by = :id"
                    + " where made_by = :id and used_at is null and revoked_at is null",
            "update share_key set used_as = null where used_by = :id",
            "delete from join_request where account_id = :id and decided_at is null",
            "update join_request set function = '', message = null where account_id = :id",
            // Where from is the person's; what was done stays, under an id that leads to nobody.
            "update audit set origin = null where account_id = :id",
            "delete from fiche_draft_presence where account_id = :id",
            "delete from fiche_history where draft_id in (select id from fiche_draft where side = :id and state = 'draft'"
                    + " and submitted_at is null)",
            "delete from fiche_draft where side = :id and state = 'draft' and submitted_at is null",
            "update fiche_draft set author_name = :name where author = :id",
            "update fiche_draft set saved_by_name = :name where saved_by = :id",
            "update fiche_draft set reviewer_name = :name where reviewer = :id",
            "update fiche_history set public_name = :name where account_id = :id");

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    PersonalTraces accountTraces(JdbcClient jdbc) {
        return new SqlTraces(jdbc, READ, ERASE);
    }

    private static Map<String, String> read() {
        Map<String, String> read = new LinkedHashMap<>();
        read.put("account", """
                select id, mail, mail_confirmed_at, password_hash is not null as has_password, first_name, pseudonym, language,
                    newsletter, partner, goal, translation_languages, departements, step, current_structure,
                    totp_confirmed_at as second_factor_since, created_at, last_seen_at from account where id = :id""");
        read.put("rights", "select role, scope, granted_at from account_grant where account_id = :id");
        read.put("signInElsewhere", "select provider, subject, linked_at from account_identity where account_id = :id");
        read.put("memberships", """
                select s.name as structure, m.administrator, m.function, m.joined_at, m.joined_how, m.ended_at, m.end_reason
                from membership m join structure s on s.id = m.structure_id where m.account_id = :id order by m.joined_at""");
        read.put("invitations", """
                select s.name as structure, i.invited_at, i.accepted_at, i.withdrawn_at, i.invited_by = :id as sent_by_me
                from invitation i join structure s on s.id = i.structure_id where i.mail = :mail or i.invited_by = :id""");
        read.put("requestsToJoin", """
                select s.name as structure, j.function, j.message, j.asked_at, j.accepted
                from join_request j join structure s on s.id = j.structure_id where j.account_id = :id""");
        read.put("links", """
                select purpose, value, created_at, expires_at from token where account_id = :id or mail_key = :mail""");
        read.put("drafts", """
                select id, fiche_id, kind, title, state, author_name, content, created_at, saved_at, submitted_at
                from fiche_draft where author = :id or saved_by = :id or side = :id order by created_at""");
        read.put("contributions", """
                select fiche_id, at, public_name, step, reason from fiche_history where account_id = :id order by id""");
        read.put("mails", """
                select kind, subject, created_at, sent_at from mail where lower(recipient) = :mail order by id""");
        read.put("log", """
                select at, origin, action, subject_kind, subject_id, details from audit where account_id = :id order by id""");
        return read;
    }
}
