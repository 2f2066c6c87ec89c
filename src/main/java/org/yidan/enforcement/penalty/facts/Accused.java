package org.yidan.enforcement.penalty.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.yidan.enforcement.Offender;
import org.yidan.shared.personal.EncryptedText;

/** The party of a case as it is kept: the identity number encrypted (RULES 9). */
@Embeddable
public record Accused(
        @Column(name = "party_name") String name,
        @Column(name = "party_type") @Enumerated(EnumType.STRING) Offender.Type type,
        @Column(name = "party_id_no") @Convert(converter = EncryptedText.class) @Nullable String idNo,
        @Column(name = "party_address") @Nullable String address) {

    /** The party as it is kept in a case. */
    public static Accused of(Offender party) {
        return new Accused(party.name(), party.type(), party.idNo(), party.address());
    }

    public Offender offender() {
        return new Offender(name, type, idNo, address);
    }

    /** Without the person: what is printed may end in a log. */
    @Override
    public String toString() {
        return "Accused[" + type + "]";
    }

    /** A natural person: other thresholds hold. */
    public boolean isCitizen() {
        return type == Offender.Type.CITIZEN;
    }
}
