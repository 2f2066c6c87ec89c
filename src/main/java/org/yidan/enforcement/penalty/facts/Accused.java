package org.yidan.enforcement.penalty.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.yidan.enforcement.Offender;

/** The party of a case as it is kept: the identity number encrypted (DOMAIN 9). */
@Embeddable
public record Accused(
        @Column(name = "party_name") String name,
        @Column(name = "party_type") @Enumerated(EnumType.STRING) Offender.Type type,
        @Column(name = "party_id_no") byte @Nullable [] encryptedIdNo,
        @Column(name = "party_address") @Nullable String address) {

    /** A natural person: other thresholds hold. */
    public boolean isCitizen() {
        return type == Offender.Type.CITIZEN;
    }
}
