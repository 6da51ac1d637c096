package fr.repere.admin.account.command;

import fr.repere.admin.access.Role;
import fr.repere.admin.account.Account;
import fr.repere.admin.account.Accounts;
import fr.repere.admin.account.reset.PasswordLinks;
import fr.repere.admin.audit.AuditLog;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes an account with rights, and a link by which its owner chooses a password. */
@Service
class AccountGrants {

    private static final Duration LINK_LIFE = Duration.ofDays(1);

    private final Accounts accounts;
    private final PasswordLinks links;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final String address;

    AccountGrants(
            Accounts accounts,
            PasswordLinks links,
            JdbcClient jdbc,
            AuditLog audit,
            @Value("${repere.mail.address}") String address) {
        this.accounts = accounts;
        this.links = links;
        this.jdbc = jdbc;
        this.audit = audit;
        this.address = address;
    }

    /**
     * Makes the account if the address has none, and gives it the rights that it lacks; rights that it has stay.
     *
     * @return the whole address of a link that counts once, for a day
     */
    @Transactional
    public String make(String mail, List<Role> roles) {
        Account account =
                accounts.findByMail(mail).orElseGet(() -> accounts.create(mail, true, null, Locale.FRENCH, null));
        roles.forEach(role -> grant(account.id(), role));
        return address + links.make(account.id(), LINK_LIFE);
    }

    private void grant(UUID account, Role role) {
        jdbc.sql("insert into account_grant (account_id, role, granted_at) values (?, ?, now())"
                        + " on conflict (account_id, role) do nothing")
                .params(account, role.name())
                .update();
        audit.record(account, "account-granted", "account", account, Map.of("role", role.name()));
    }
}
