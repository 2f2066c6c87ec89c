package org.yidan.call.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import org.yidan.shared.personal.EncryptedText;

/** The code by which a caller follows one call. */
@Entity
@Table(name = "call_follow_code")
class FollowCode {

    @Id
    private String callNo;

    @Convert(converter = EncryptedText.class)
    private String code;

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

    boolean opensWith(String tried) {
        return MessageDigest.isEqual(code.getBytes(UTF_8), tried.getBytes(UTF_8));
    }
}
