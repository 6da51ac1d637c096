package fr.repere.admin.account.profile;

import fr.repere.admin.account.Account;
import fr.repere.admin.account.LockOut;
import fr.repere.admin.account.Passwords;
import fr.repere.admin.web.FieldErrors;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes sure that it is the owner who sits before an open session. An account without password has nothing else to ask for. */
@Component
public class Owner {

    private static final String KIND = "owner";

    private final Passwords passwords;
    private final LockOut lockOut;

    Owner(Passwords passwords, LockOut lockOut) {
        this.passwords = passwords;
        this.lockOut = lockOut;
    }

    /** Says what is wrong with a password typed into the field {@code present}; nothing when it is the account's. */
    public void check(Account account, String password, String origin, FieldErrors errors) {
        if (account.passwordHash() == null) {
            return;
        }
        String who = account.id().toString();
        Optional<Duration> wait = lockOut.take(KIND, who, origin);
        if (wait.isPresent()) {
            errors.put("present", "profile.present.wait", wait.get().toSeconds());
        } else if (!passwords.matches(password, account.passwordHash())) {
            lockOut.failedFrom(origin);
            errors.put("present", "profile.present.wrong");
        } else {
            lockOut.succeeded(KIND, who);
        }
    }
}
