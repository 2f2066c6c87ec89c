package org.yidan.engine.password;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.yidan.shared.OfficeClock;

/**
 * Passwords checked a moment ago, so that a program that sends one with every request does not cost a hash each time. Neither
 * password nor hash is in it, but a keyed digest of both: with a new password, set on whatever node, nothing fits any more.
 */
@Component
class VerifiedPasswords {

    private static final String DIGEST = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int MOST = 5_000;

    private final Map<String, Instant> until = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    });
    private final SecretKeySpec key;
    private final OfficeClock clock;
    private final PasswordSettings settings;

    VerifiedPasswords(OfficeClock clock, PasswordSettings settings) {
        this.clock = clock;
        this.settings = settings;
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, DIGEST);
    }

    void remember(String userId, String password, String kept) {
        until.put(digest(userId, password, kept), clock.instant().plus(settings.verifiedFor()));
    }

    boolean knows(String userId, String password, String kept) {
        String digest = digest(userId, password, kept);
        Instant end = until.get(digest);
        if (end != null && !clock.instant().isBefore(end)) {
            until.remove(digest);
            return false;
        }
        return end != null;
    }

    private String digest(String userId, String password, String kept) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            for (String part : new String[] {userId, kept, password}) {
                mac.update(part.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
