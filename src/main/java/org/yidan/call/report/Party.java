package org.yidan.call.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The party concerned; the identity number is kept encrypted (DOMAIN 9). */
@Embeddable
public record Party(
        @Column(name = "party_name") @Nullable String name,
        @Column(name = "party_id_no") byte @Nullable [] encryptedIdNo,
        @Column(name = "party_type") @Nullable String type) {}
