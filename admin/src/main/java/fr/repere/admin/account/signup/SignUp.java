package fr.repere.admin.account.signup;

import fr.repere.admin.account.Account;
import fr.repere.admin.account.Accounts;
import fr.repere.admin.account.Passwords;
import fr.repere.admin.account.Tokens;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.mail.Mail;
import fr.repere.admin.mail.Mails;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts, leads from step to step, and claims the address at the end. */
@Service
class SignUp {

    private static final String CONFIRM = "confirm-mail";
    private static final Duration LINK_LIFE = Duration.ofDays(7);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Tokens tokens;
    private final Mails mails;
    private final AuditLog audit;
    private final Clock clock;

    SignUp(Accounts accounts, Passwords passwords, Tokens tokens, Mails mails, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins with an address and a password; whether the address has an account already makes no difference that could be seen. */
    public Account begin(String mail, String password, Locale language) {
        String hash = passwords.hash(password);
        return accounts.create(mail, false, hash, language, Step.NAME.path());
    }

    /**
     * Goes on after a step whose answers are stored.
     *
     * @return the path of the next page
     */
    @Transactional
    public String done(Step step, UUID id) {
        Account account = accounts.get(id);
        Optional<Step> next = step.after(account);
        accounts.setStep(id, next.map(Step::path).orElse(null));
        if (next.isEmpty()) {
            welcome(account);
            return "/espace";
        }
        if (next.get() == Step.CONFIRMATION) {
            sendConfirmation(account);
        }
        return next.get().path();
    }

    /** Sends the mail that proves the address, or tells its owner that they have an account already. */
    @Transactional
    public void sendConfirmation(Account account) {
        String name = account.firstName() == null ? "" : " " + account.firstName();
        if (accounts.findByMail(account.mail()).isPresent()) {
            mails.send(Mail.of("account-exists", account.mail(), account.language(), Map.of(), "/connexion"));
        } else {
            String secret = tokens.link(CONFIRM, account.id(), account.mail(), LINK_LIFE);
            mails.send(Mail.of(
                    "confirm-mail",
                    account.mail(),
                    account.language(),
                    Map.of("name", name),
                    "/inscription/confirmation/" + secret));
        }
    }

    /** Claims the address that the link was sent to. @return the account, or nothing when the link is used, old, or the address taken */
    @Transactional
    public Optional<Account> confirm(String secret) {
        return tokens.use(CONFIRM, secret)
                .filter(proof -> proof.value() != null && accounts.confirm(proof.account(), proof.value()))
                .map(proof -> {
                    Account account = accounts.get(proof.account());
                    if (Step.CONFIRMATION.path().equals(account.step())) {
                        accounts.setStep(account.id(), null);
                    }
                    welcome(account);
                    // Anew: with the step that it had, the page would lead to the confirmation again, and its message
                    // be lost there.
                    return accounts.get(account.id());
                });
    }

    /** Whether a link would confirm an address: looking does not use it up, since mail programs look too. */
    public boolean isAlive(String secret) {
        return tokens.look(CONFIRM, secret).isPresent();
    }

    private void welcome(Account account) {
        audit.record(account.id(), "account-created", "account", account.id(), Map.of());
        String name = account.firstName() == null ? "" : " " + account.firstName();
        mails.send(new Mail(
                "welcome",
                account.mail(),
                account.language(),
                Map.of("name", name),
                "/espace",
                "welcome:" + account.id()));
    }

    /** Forgets what nobody finished: addresses never proven, secrets that expired. */
    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/Paris")
    void forget() {
        accounts.forgetUnconfirmed(clock.instant().minus(LINK_LIFE));
        tokens.forgetExpired();
    }
}
