package fr.repere.admin.operations;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.access.Sessions;
import fr.repere.admin.account.LockOut;
import fr.repere.admin.audit.AuditLog;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes rights, ends sessions, lifts locks; each step is in the log. */
@Service
class AccountDesk {

    private static final List<String> LOCKS = List.of("password", "codes-asked", "second-factor");

    private final AccountRegister register;
    private final Sessions sessions;
    private final LockOut locks;
    private final AuditLog audit;

    AccountDesk(AccountRegister register, Sessions sessions, LockOut locks, AuditLog audit) {
        this.register = register;
        this.sessions = sessions;
        this.locks = locks;
        this.audit = audit;
    }

    AccountRegister.Row get(UUID id) {
        return register.find(id).orElseThrow(() -> NotYours.of("account", id));
    }

    /** Gives a right, or changes to what it is limited. It holds with the next request. */
    @Transactional
    public void grant(Person by, UUID account, Role role, List<String> scope) {
        get(account);
        register.grant(account, role.name(), scope, by.id());
        log(by, "account.grant", account, Map.of("role", role.name(), "scope", String.join(" ", scope)));
    }

    /** Takes a right; returns false when it is the last national administrator's. */
    @Transactional
    public boolean revoke(Person by, UUID account, Role role) {
        get(account);
        if (role == Role.NATIONAL_ADMINISTRATOR && !register.hasOtherAdministrator(account)) {
            return false;
        }
        if (register.revoke(account, role.name())) {
            log(by, "account.revoke", account, Map.of("role", role.name()));
        }
        return true;
    }

    /** Signs the account out everywhere. */
    @Transactional
    public void endSessions(Person by, UUID account) {
        get(account);
        sessions.endAll(account, null);
        log(by, "account.sessions-ended", account, Map.of());
    }

    /** Lets the account try again at once. */
    @Transactional
    public void liftLock(Person by, UUID account) {
        String mail = get(account).mail();
        LOCKS.forEach(kind -> locks.succeeded(kind, mail));
        locks.succeeded("second-factor", account.toString());
        log(by, "account.lock-lifted", account, Map.of());
    }

    private void log(Person by, String action, UUID account, Map<String, String> details) {
        audit.record(by.id(), action, "account", account, details);
    }
}
