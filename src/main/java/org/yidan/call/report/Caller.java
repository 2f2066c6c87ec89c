package org.yidan.call.report;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.personal.EncryptedText;

/**
 * Who called: the officer who registered the call, the unit he called for, and the citizen behind it, whose name and
 * telephone number are kept encrypted and whom only command centres may see (RULES 9).
 */
@Embeddable
public record Caller(
        @Column(name = "caller_user") String userId,
        @Column(name = "calling_unit") String unitCode,
        @Column(name = "caller_name") @Convert(converter = EncryptedText.class) @Nullable String name,
        @Column(name = "caller_phone") @Convert(converter = EncryptedText.class) @Nullable String phone,
        @Column(name = "anonymous") boolean anonymous) {

    /** Without the citizen: what is printed may end in a log. */
    @Override
    public String toString() {
        return "Caller[" + userId + ", " + unitCode + "]";
    }
}
