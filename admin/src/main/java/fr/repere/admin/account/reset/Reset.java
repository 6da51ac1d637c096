package fr.repere.admin.account.reset;

import fr.repere.admin.access.Sessions;
import fr.repere.admin.account.Account;
import fr.repere.admin.account.Accounts;
import fr.repere.admin.account.LockOut;
import fr.repere.admin.account.Passwords;
import fr.repere.admin.account.signin.SignIn;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.mail.Mail;
import fr.repere.admin.mail.Mails;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends the link, and sets the password when it comes back. */
@Service
class Reset {

    private static final String ASKED = "reset-asked";
    private static final Duration LINK_LIFE = Duration.ofHours(1);

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordLinks links;
    private final LockOut lockOut;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Mails mails;
    private final AuditLog audit;

    Reset(
            Accounts accounts,
            Passwords passwords,
            PasswordLinks links,
            LockOut lockOut,
            SignIn signIn,
            Sessions sessions,
            Mails mails,
            AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.lockOut = lockOut;
        this.signIn = signIn;
        this.sessions = sessions;
        this.mails = mails;
        this.audit = audit;
    }

    /**
     * Sends a link to the address's account, or to an address without one the news that it has none: the same queries and one mail either way.
     *
     * @return how long to wait when too many were asked for
     */
    @Transactional
    public Optional<Duration> ask(String mail, Locale language, String origin) {
        Optional<Duration> wait = lockOut.wait(ASKED, mail, origin);
        if (wait.isPresent()) {
            return wait;
        }
        lockOut.asked(ASKED, mail, origin);
        Optional<Account> account = accounts.findByMail(mail);
        if (account.isPresent()) {
            Account known = account.get();
            String path = links.make(known.id(), LINK_LIFE);
            audit.record(known.id(), "password-reset-asked", "account", known.id(), Map.of());
            mails.send(Mail.of("password-reset", known.mail(), known.language(), Map.of(), path));
        } else {
            links.pretend(mail, LINK_LIFE);
            audit.record(null, "password-reset-unknown", "account", "", Map.of());
            mails.send(Mail.of("password-unknown", mail.strip(), language, Map.of(), "/inscription"));
        }
        return Optional.empty();
    }

    /** Whose password a link would set, or nothing when it is used or old. */
    Optional<Account> look(String secret) {
        return links.look(secret).flatMap(accounts::find);
    }

    /** Sets the password, ends every session and lifts the lock-out. @return whether it did: a link counts once */
    @Transactional
    public boolean set(String secret, String password) {
        String hash = passwords.hash(password);
        Optional<Account> account = links.use(secret).flatMap(accounts::find);
        account.ifPresent(known -> {
            accounts.setPassword(known.id(), hash);
            sessions.endAll(known.id(), null);
            signIn.forgive(known.mail());
            audit.record(known.id(), "password-reset", "account", known.id(), Map.of());
            mails.send(Mail.of("password-changed", known.mail(), known.language(), Map.of(), ResetPage.PATH));
        });
        return account.isPresent();
    }
}
