package fr.repere.admin.account.reset;

import fr.repere.admin.account.Tokens;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Links behind which a password is chosen; a newer one ends the older. */
@Component
public class PasswordLinks {

    private static final String PURPOSE = "password";

    private final Tokens tokens;

    PasswordLinks(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Makes a link. @return its path */
    public String make(UUID account, Duration life) {
        return ResetPage.PATH + "/" + tokens.link(PURPOSE, account, null, life);
    }

    /** Does the work of {@link #make} for an address without account: what it makes opens nothing. */
    void pretend(String mail, Duration life) {
        tokens.code(PURPOSE, mail, life);
    }

    /** Whose password a link would set; looking does not use it up. */
    Optional<UUID> look(String secret) {
        return tokens.look(PURPOSE, secret).map(Tokens.Proof::account);
    }

    /** Uses a link up. */
    Optional<UUID> use(String secret) {
        return tokens.use(PURPOSE, secret).map(Tokens.Proof::account);
    }
}
