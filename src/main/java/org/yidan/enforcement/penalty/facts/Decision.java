package org.yidan.enforcement.penalty.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The decision (行政处罚法 57, 59). */
@Embeddable
public record Decision(
        @Column(name = "decision_type") @Enumerated(EnumType.STRING) Type type,
        @Column(name = "fine") @Nullable BigDecimal fine,
        @Column(name = "measures") @JdbcTypeCode(SqlTypes.ARRAY) List<String> measures,
        @Column(name = "discretion_basis") @Nullable String discretionBasis,
        @Column(name = "document_no") String documentNo,
        @Column(name = "decided_on") LocalDate on,
        @Column(name = "decided_by") String by) {

    /** The four kinds of 行政处罚法 57. */
    public enum Type {
        PENALTY,
        NO_PENALTY,
        NOT_PROVED,
        TRANSFER
    }

    /** Whether there is something to perform: a fine or another penalty. */
    public boolean toPerform() {
        return type == Type.PENALTY;
    }

    /** The fine, zero without one. */
    public BigDecimal fineOrZero() {
        return fine == null ? BigDecimal.ZERO : fine;
    }
}
