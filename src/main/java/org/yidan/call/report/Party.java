package org.yidan.call.report;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.personal.EncryptedText;

/** The party concerned; the identity number is kept encrypted (RULES 9). */
@Embeddable
public record Party(
        @Column(name = "party_name") @Nullable String name,
        @Column(name = "party_id_no") @Convert(converter = EncryptedText.class) @Nullable String idNo,
        @Column(name = "party_type") @Nullable String type) {

    /** Without the person: what is printed may end in a log. */
    @Override
    public String toString() {
        return "Party[" + type + "]";
    }
}
