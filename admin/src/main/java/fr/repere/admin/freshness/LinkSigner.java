package fr.repere.admin.freshness;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs the links by which a fiche is confirmed without signing in. A link is for one fiche, one cycle, and a time; who holds it can do
 * nothing else.
 */
@Component
class LinkSigner {

    private static final String PURPOSE = "freshness";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final JdbcClient jdbc;
    private volatile byte @Nullable [] key;

    LinkSigner(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The path of the page that a mail's button opens. */
    String path(UUID fiche, Deadlines deadlines) {
        LocalDate until = deadlines.linkEnds();
        return "/verification/%s/%s?jusqua=%s&signature=%s"
                .formatted(fiche, deadlines.due(), until, signature(fiche, deadlines.due(), until));
    }

    /** Whether we made this link and it still counts. */
    boolean isValid(UUID fiche, LocalDate due, LocalDate until, String signature, LocalDate today) {
        byte[] ours = signature(fiche, due, until).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(ours, signature.getBytes(StandardCharsets.UTF_8)) && !today.isAfter(until);
    }

    private String signature(UUID fiche, LocalDate due, LocalDate until) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            byte[] sum =
                    mac.doFinal((PURPOSE + "|" + fiche + "|" + due + "|" + until).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key that all instances share: whoever comes first makes it. */
    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            byte[] chance = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(chance);
            jdbc.sql("insert into link_key (purpose, secret) values (?, ?) on conflict do nothing")
                    .params(PURPOSE, chance)
                    .update();
            known = jdbc.sql("select secret from link_key where purpose = ?")
                    .param(PURPOSE)
                    .query(byte[].class)
                    .single();
            key = known;
        }
        return known;
    }
}
