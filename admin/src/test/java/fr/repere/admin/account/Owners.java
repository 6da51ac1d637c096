package fr.repere.admin.account;

import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** People of tests who know their password. */
@TestComponent
public class Owners {

    /** The password of them all. */
    public static final String PASSWORD = "quatre mots sans lien";

    private final Visitors visitors;
    private final Accounts accounts;
    private final Passwords passwords;
    private final JdbcTemplate jdbc;

    Owners(Visitors visitors, Accounts accounts, Passwords passwords, JdbcTemplate jdbc) {
        this.visitors = visitors;
        this.accounts = accounts;
        this.passwords = passwords;
        this.jdbc = jdbc;
    }

    /** An account that has finished signing up, signed in by its password in a browser of its own. */
    public Visitor signedIn() {
        Account account = account();
        return visitors.signedIn(account.id(), account.mail());
    }

    /** An account that has finished signing up. */
    public Account account() {
        String mail = "lina-" + UUID.randomUUID() + "@exemple.test";
        Account account = accounts.create(mail, true, passwords.hash(PASSWORD), Locale.FRENCH, null);
        accounts.setName(account.id(), "Lina", false);
        accounts.setPartner(account.id(), Account.NO_PARTNER);
        accounts.setGoal(account.id(), Goal.FAVOURITES);
        return accounts.get(account.id());
    }

    /** Another browser that signs in with a password. @return the status of the answer */
    public int signIn(String mail, String password) {
        return visitors.anonymous()
                .post("/connexion", Map.of("mail", mail, "password", password))
                .statusCode();
    }

    /** Forgets all failed attempts: tests come from one origin. */
    public void forgive() {
        jdbc.update("delete from failed_login");
    }
}
