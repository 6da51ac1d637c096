package fr.repere.admin.account.signin;

import fr.repere.admin.access.Fingerprint;
import fr.repere.admin.audit.AuditLog;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Eight codes on paper that stand for a lost telephone, each once. Only their hashes are kept: 50 random bits need no slower one. */
@Service
public class RecoveryCodes {

    private static final int HOW_MANY = 8;
    private static final int LENGTH = 10;
    /** Without the signs that hands confuse. */
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final AuditLog audit;

    RecoveryCodes(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Makes new ones; the old ones end. @return the codes, which nobody can read again */
    @Transactional
    public List<String> renew(UUID account) {
        forget(account);
        List<String> codes = Stream.generate(this::one).limit(HOW_MANY).toList();
        codes.forEach(code -> jdbc.sql("insert into account_recovery_code (account_id, hash) values (?, ?)")
                .params(account, hash(account, code))
                .update());
        audit.record(account, "recovery-codes-made", "account", account, Map.of());
        return codes;
    }

    /** Uses one up. @return whether it was one */
    @Transactional
    public boolean use(UUID account, String typed) {
        boolean right = jdbc.sql("delete from account_recovery_code where account_id = ? and hash = ?")
                        .params(account, hash(account, typed))
                        .update()
                > 0;
        if (right) {
            audit.record(account, "recovery-code-used", "account", account, Map.of());
        }
        return right;
    }

    /** How many are left. */
    public int left(UUID account) {
        return jdbc.sql("select count(*) from account_recovery_code where account_id = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    /** Ends them all. */
    void forget(UUID account) {
        jdbc.sql("delete from account_recovery_code where account_id = ?")
                .param(account)
                .update();
    }

    private String one() {
        String signs = random.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(at -> String.valueOf(SIGNS.charAt(at)))
                .collect(Collectors.joining());
        return signs.substring(0, LENGTH / 2) + "-" + signs.substring(LENGTH / 2);
    }

    private static String hash(UUID account, String code) {
        String signs = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return Fingerprint.of(account + ":" + signs);
    }
}
