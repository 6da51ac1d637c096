package fr.repere.admin.account.signin;

import fr.repere.admin.account.Account;
import fr.repere.admin.account.Accounts;
import fr.repere.admin.account.LockOut;
import fr.repere.admin.account.Passwords;
import fr.repere.admin.account.Tokens;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.mail.Mail;
import fr.repere.admin.mail.Mails;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out whether somebody is who they say: by password, or by a code that only the address's owner can read. */
@Service
public class SignIn {

    /** The purpose of codes that prove an address, for signing in and signing up alike. */
    public static final String CODE = "code";

    /** Where an account that has only an address goes on signing up. */
    public static final String FIRST_STEP = "/inscription/prenom";

    private static final String PASSWORD = "password";
    private static final String CODES_ASKED = "codes-asked";
    private static final Duration CODE_LIFE = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Tokens tokens;
    private final LockOut lockOut;
    private final Mails mails;
    private final AuditLog audit;

    SignIn(Accounts accounts, Passwords passwords, Tokens tokens, LockOut lockOut, Mails mails, AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.lockOut = lockOut;
        this.mails = mails;
        this.audit = audit;
    }

    /** What came of an attempt. */
    public sealed interface Outcome {

        /** It is them. */
        record Known(Account account) implements Outcome {}

        /** Address and proof do not belong together, or the address has no account: which, nobody learns. */
        record Unknown() implements Outcome {}

        /** Too many attempts: the next one is looked at after this time. */
        record Wait(Duration time) implements Outcome {}
    }

    /** Tries a password. It takes as long for an address that nobody has; not in one transaction: failures must stay counted. */
    public Outcome byPassword(String mail, String password, String origin) {
        Optional<Duration> wait = lockOut.take(PASSWORD, mail, origin);
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        Optional<Account> account = accounts.findByMail(mail)
                .or(() -> accounts.listUnconfirmed(mail).stream().findFirst());
        boolean right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        if (!right || account.isEmpty()) {
            lockOut.failedFrom(origin);
            account.ifPresent(known -> audit.record(known.id(), "signin-failed", "account", known.id(), Map.of()));
            return new Outcome.Unknown();
        }
        lockOut.succeeded(PASSWORD, mail);
        return new Outcome.Known(account.get());
    }

    /** Lifts the lock-out of an address: its owner proved to be there. */
    public void forgive(String mail) {
        lockOut.succeeded(PASSWORD, mail);
    }

    /** Sends a code to an address, whether it has an account or not. @return how long to wait when too many were asked for */
    @Transactional
    public Optional<Duration> sendCode(String mail, Locale language, String origin) {
        Optional<Duration> wait = lockOut.wait(CODES_ASKED, mail, origin);
        if (wait.isEmpty()) {
            lockOut.asked(CODES_ASKED, mail, origin);
            String code = tokens.code(CODE, mail, CODE_LIFE);
            mails.send(Mail.of("code", mail.strip(), language, Map.of("code", code), null));
        }
        return wait;
    }

    /** Whether a code is the one that was sent. */
    public boolean isCode(String mail, String code) {
        return tokens.useCode(CODE, mail, code);
    }

    /** Writes down that somebody signed in. */
    @Transactional
    public void signedIn(UUID account, String how) {
        accounts.seen(account);
        audit.record(account, "signin", "account", account, Map.of("how", how));
    }
}
