package org.yidan.call.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.personal.EncryptedText;

/** The code by which a caller follows one call; after a few wrong tries nobody may try for a while. */
@Entity
@Table(name = "call_follow_code")
class FollowCode {

    private static final int TRIES = 5;
    private static final Duration LOCKED = Duration.ofMinutes(30);

    @Id
    private String callNo;

    @Convert(converter = EncryptedText.class)
    private String code;

    private int wrongTries;
    private @Nullable Instant lockedUntil;
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected FollowCode() {}

    FollowCode(String callNo, String code, Instant madeAt) {
        this.callNo = callNo;
        this.code = code;
        this.madeAt = madeAt;
    }

    String code() {
        return code;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Whether this is the code; a wrong one is counted, {@value #TRIES} of them lock the call's page for half an hour (elapsed). */
    boolean opensWith(String tried, Instant now) {
        if (MessageDigest.isEqual(code.getBytes(UTF_8), tried.getBytes(UTF_8))) {
            wrongTries = 0;
            return true;
        }
        wrongTries++;
        if (wrongTries >= TRIES) {
            wrongTries = 0;
            lockedUntil = now.plus(LOCKED);
        }
        return false;
    }
}
