package org.yidan.call.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who called: the officer who registered the call, the unit he called for, and the citizen behind it, whose telephone number
 * is kept encrypted and whom only command centres may see (DOMAIN 9).
 */
@Embeddable
public record Caller(
        @Column(name = "caller_user") String userId,
        @Column(name = "calling_unit") String unitCode,
        @Column(name = "caller_name") @Nullable String name,
        @Column(name = "caller_phone") byte @Nullable [] encryptedPhone,
        @Column(name = "anonymous") boolean anonymous) {}
