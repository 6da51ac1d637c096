package fr.repere.admin.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passay.CharacterRule;
import org.passay.EnglishCharacterData;
import org.passay.LengthRule;
import org.passay.PasswordData;
import org.passay.PasswordValidator;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What a password must be, and how it is kept: Argon2id with 19 MiB, two passes, one lane (OWASP's second choice, the least memory). Only a
 * few are computed at a time: a thousand logins a minute wait in a row instead of filling the memory.
 */
@Component
public class Passwords {

    private static final int LONG_ENOUGH = 12;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 2;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final PasswordValidator shorter = new PasswordValidator(List.of(
            new LengthRule(SHORTEST, LONGEST),
            new CharacterRule(EnglishCharacterData.UpperCase),
            new CharacterRule(EnglishCharacterData.LowerCase),
            new CharacterRule(EnglishCharacterData.SpecialAscii)));
    private final Set<String> common = common();
    private final String nobodys;

    Passwords() {
        this.nobodys = hash("nobody's password, so that an unknown address takes as long as a known one");
    }

    /**
     * Why a password is refused.
     *
     * @param mail the person's address, which must not be the password
     * @return the bundle key of the reason, or nothing when it is good
     */
    public Optional<String> refusal(String password, String mail) {
        int length = password.codePointCount(0, password.length());
        if (length > LONGEST) {
            return Optional.of("account.password.long");
        }
        if (length < LONG_ENOUGH
                && !shorter.validate(new PasswordData(password)).isValid()) {
            return Optional.of("account.password.short");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (common.contains(lower) || common.contains(lower.replaceAll("[^\\p{L}]+$", ""))) {
            return Optional.of("account.password.common");
        }
        return isAddress(lower, Accounts.keyOf(mail)) ? Optional.of("account.password.mail") : Optional.empty();
    }

    /** What is stored of a password. */
    public String hash(String password) {
        return queued(() -> Objects.requireNonNull(encoder.encode(password)));
    }

    /** Whether a password is the one that was hashed; takes as long when there is none to compare with. */
    public boolean matches(String password, @Nullable String hash) {
        boolean same = queued(() -> encoder.matches(
                password.substring(0, Math.min(LONGEST * 2, password.length())), hash == null ? nobodys : hash));
        return same && hash != null;
    }

    private <T> T queued(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static boolean isAddress(String password, String mail) {
        int at = mail.indexOf('@');
        return password.equals(mail) || (at > 0 && password.equals(mail.substring(0, at)));
    }

    private static Set<String> common() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Passwords.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
