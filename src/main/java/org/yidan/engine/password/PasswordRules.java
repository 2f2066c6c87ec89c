package org.yidan.engine.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;

/** What a new password must be. Length makes it strong; what everybody would guess first is refused. */
@Component
public class PasswordRules {

    private static final String COMMON = "passwords/common.txt";
    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_NAME = 4;

    private final int length;
    private final Set<String> common;

    PasswordRules(PasswordSettings settings) {
        this.length = settings.length();
        try {
            this.common = Arrays.stream(new ClassPathResource(COMMON)
                            .getContentAsString(StandardCharsets.UTF_8)
                            .split("\\R", -1))
                    .filter(word -> !word.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Least number of characters. */
    public int length() {
        return length;
    }

    /** Refuses a password this user must not have. */
    public void check(String userId, String password) {
        if (Characters.count(password) < length) {
            throw Refused.invalid("engine.password-too-short", length);
        }
        if (!KeptPasswords.fits(password)) {
            throw Refused.invalid("engine.password-too-long");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (containsName(lower, userId.toLowerCase(Locale.ROOT))) {
            throw Refused.invalid("engine.password-has-user-id");
        }
        boolean monotonous = lower.codePoints().distinct().count() < FEWEST_DIFFERENT;
        if (monotonous
                || common.stream().anyMatch(word -> lower.replace(word, "").length() < length / 2)) {
            throw Refused.invalid("engine.password-common");
        }
    }

    private static boolean containsName(String password, String userId) {
        return userId.length() >= SHORTEST_NAME ? password.contains(userId) : password.equals(userId);
    }
}
