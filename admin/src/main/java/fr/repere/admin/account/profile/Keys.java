package fr.repere.admin.account.profile;

import fr.repere.admin.access.Sessions;
import fr.repere.admin.account.Account;
import fr.repere.admin.account.Accounts;
import fr.repere.admin.account.Passwords;
import fr.repere.admin.account.Tokens;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.mail.Mail;
import fr.repere.admin.mail.Mails;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what opens an account: its password and its address. */
@Service
class Keys {

    private static final String CHANGE = "change-mail";
    private static final Duration LINK_LIFE = Duration.ofDays(2);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Tokens tokens;
    private final Sessions sessions;
    private final Mails mails;
    private final AuditLog audit;

    Keys(Accounts accounts, Passwords passwords, Tokens tokens, Sessions sessions, Mails mails, AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.sessions = sessions;
        this.mails = mails;
        this.audit = audit;
    }

    /** Sets a password and ends all other sessions. */
    @Transactional
    public void setPassword(Account account, String password, HttpServletRequest present) {
        accounts.setPassword(account.id(), passwords.hash(password));
        sessions.endAll(account.id(), present);
        audit.record(account.id(), "password-changed", "account", account.id(), Map.of());
        mails.send(Mail.of("password-changed", account.mail(), account.language(), Map.of(), "/mot-de-passe"));
    }

    /**
     * Asks the new address's owner to confirm it, and tells the old one. The old one stays until then. An address that another account has
     * gets another mail; nothing else differs.
     */
    @Transactional
    public void askForMail(Account account, String mail) {
        String secret = tokens.link(CHANGE, account.id(), mail, LINK_LIFE);
        if (accounts.findByMail(mail).isPresent()) {
            mails.send(Mail.of("change-mail-taken", mail, account.language(), Map.of(), "/connexion"));
        } else {
            mails.send(
                    Mail.of("change-mail", mail, account.language(), Map.of(), MailPage.CONFIRMATION + "/" + secret));
        }
        audit.record(account.id(), "mail-change-asked", "account", account.id(), Map.of());
        mails.send(Mail.of("change-mail-asked", account.mail(), account.language(), Map.of(), MailPage.PATH));
    }

    /** The address that waits to be confirmed. */
    Optional<String> pendingMail(UUID account) {
        return tokens.pending(CHANGE, account);
    }

    /** Forgets the address that waits. */
    @Transactional
    public void withdrawMail(UUID account) {
        tokens.withdraw(CHANGE, account);
        audit.record(account, "mail-change-withdrawn", "account", account, Map.of());
    }

    /** Whether a link would change an address. */
    boolean isAlive(String secret) {
        return tokens.look(CHANGE, secret).isPresent();
    }

    /** Puts the new address in the old one's place and ends every session. @return whose, or nothing when the link is worth nothing */
    @Transactional
    public Optional<UUID> confirmMail(String secret) {
        return tokens.use(CHANGE, secret)
                .flatMap(proof -> accounts.find(proof.account())
                        .filter(old -> proof.value() != null && accounts.confirm(old.id(), proof.value()))
                        .map(old -> {
                            sessions.endAll(old.id(), null);
                            audit.record(old.id(), "mail-changed", "account", old.id(), Map.of());
                            mails.send(Mail.of("mail-changed", old.mail(), old.language(), Map.of(), null));
                            return old.id();
                        }));
    }
}
