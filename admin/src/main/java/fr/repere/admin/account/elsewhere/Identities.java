package fr.repere.admin.account.elsewhere;

import fr.repere.admin.account.Account;
import fr.repere.admin.account.Accounts;
import fr.repere.admin.account.signin.SignIn;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.mail.Mails;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which account here belongs to somebody who signed in elsewhere. */
@Service
class Identities {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AuditLog audit;

    Identities(JdbcClient jdbc, Accounts accounts, AuditLog audit) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** What comes of somebody's arrival. */
    sealed interface Outcome {

        /** The account is theirs, since long or from now on. */
        record Theirs(UUID account) implements Outcome {}

        /** An account has their address: they must prove that it is theirs too. */
        record MustProve(UUID account) implements Outcome {}

        /** The provider gave no address that mails could be sent to. */
        record WithoutMail() implements Outcome {}
    }

    /**
     * Finds the account, or makes one. An address that the provider does not answer for finds nothing: an account made of it must confirm it
     * as any other, and so whoever claims a stranger's address there gets nothing here.
     */
    @Transactional
    public Outcome arrive(Identity identity, Locale language) {
        Optional<UUID> linked = find(identity);
        if (linked.isPresent()) {
            return new Outcome.Theirs(linked.get());
        }
        String mail = identity.mail();
        if (mail == null || !Mails.isAddress(mail)) {
            return new Outcome.WithoutMail();
        }
        Optional<Account> same = identity.proven() ? accounts.findByMail(mail) : Optional.empty();
        if (same.isPresent()) {
            return new Outcome.MustProve(same.get().id());
        }
        Account made = accounts.create(mail, identity.proven(), null, language, SignIn.FIRST_STEP);
        link(identity, made.id());
        return new Outcome.Theirs(made.id());
    }

    /** Lets somebody sign in to an account from now on; to be called when they proved that it is theirs. */
    @Transactional
    public void link(Identity identity, UUID account) {
        jdbc.sql("insert into account_identity (provider, subject, account_id, linked_at) values (?, ?, ?, now())"
                        + " on conflict (provider, subject) do nothing")
                .params(identity.provider(), identity.subject(), account)
                .update();
        audit.record(account, "account-linked", "account", account, Map.of("provider", identity.provider()));
    }

    private Optional<UUID> find(Identity identity) {
        return jdbc.sql("select a.id from account_identity i join account a on a.id = i.account_id"
                        + " where i.provider = ? and i.subject = ? and a.deleted_at is null")
                .params(identity.provider(), identity.subject())
                .query(UUID.class)
                .optional();
    }
}
