package org.yidan.engine.password;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are kept: by Spring Security's encoders, the hash with its kind before it in braces. A first password, which
 * its user has to change, is of the kind {@value #FIRST}. What the engine kept with its own digests is still recognised.
 */
public final class KeptPasswords extends PasswordManager {

    /** The kind of a password that somebody else has set. */
    static final String FIRST = "first";

    /** More than this, bcrypt would not look at. */
    private static final int MOST_BYTES = 72;

    private static final String KIND = "bcrypt";
    private static final String MARK_OF_FIRST = "{" + FIRST + "}";
    private static final List<String> OF_ENGINE = List.of("{SHA}", "{SHA-512}");

    private final DelegatingPasswordEncoder encoder;

    KeptPasswords(int strength) {
        super(new Sha512HashDigest(), List.of());
        PasswordEncoder bcrypt = new BCryptPasswordEncoder(strength);
        encoder = new DelegatingPasswordEncoder(KIND, Map.of(KIND, bcrypt, FIRST, bcrypt));
    }

    @Override
    public String encrypt(String password) {
        return encoder.encode(password);
    }

    @Override
    public boolean check(String password, String kept) {
        return isOfEngine(kept) ? super.check(password, kept) : isOurs(kept) && encoder.matches(password, kept);
    }

    /** Whether anything could match; a user nobody has given a password has something else in its place. */
    static boolean isPassword(String kept) {
        return isOurs(kept) || isOfEngine(kept);
    }

    /** Whether all of it would be looked at. */
    static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    /** Whether it should be hashed anew now that its text is at hand. */
    boolean isOutdated(String kept) {
        return !isFirst(kept) && encoder.upgradeEncoding(kept);
    }

    /** Whether its user has to change it before anything else. */
    public static boolean isFirst(@Nullable String kept) {
        return kept != null && kept.startsWith(MARK_OF_FIRST);
    }

    /** The same password, to be changed by its user. */
    public static String asFirst(String kept) {
        return MARK_OF_FIRST + kept.substring(kept.indexOf('}') + 1);
    }

    private static boolean isOfEngine(String kept) {
        return OF_ENGINE.stream().anyMatch(kept::startsWith);
    }

    private static boolean isOurs(String kept) {
        return kept.startsWith("{" + KIND + "}") || isFirst(kept);
    }
}
