package org.yidan.call.ruling;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yidan.call.duty.RuleCall.DecidedBy;
import org.yidan.shared.Refused;

/**
 * A dispute over whose duty a call is, under the number of its case (CD-…). Open until it is ruled on, by agreement, by the
 * joint opinion or by the government; then, when the ruling moved the call, until the unit ruled on has signed for it.
 */
@Entity
@Table(name = "ruling_dispute")
class Dispute {

    /** Where a dispute stands. */
    enum Stage {
        OPEN,
        /** Ruled on; the unit it goes to has not signed yet. */
        SIGNATURE,
        /** The unit did not obey; it is supervised. */
        REFUSED,
        ENDED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_part_seq")
    @SequenceGenerator(name = "call_part_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private @Nullable Integer version;

    private String caseNo;
    private Long callId;
    private String interimUnit;
    private @Nullable String agreedLead;
    private @Nullable String draftLead;
    private @Nullable String draftBasis;
    private @Nullable String governmentLead;
    private boolean governmentNeeded;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.OPEN;

    @SuppressWarnings("NullAway.Init")
    protected Dispute() {}

    Dispute(String caseNo, Long callId, String interimUnit) {
        this.caseNo = caseNo;
        this.callId = callId;
        this.interimUnit = interimUnit;
    }

    /** The units agreed on who does it. */
    void agree(String lead) {
        requireOpen();
        this.agreedLead = lead;
    }

    /** The staffing and the justice office propose together; whether the government has to decide on it. */
    void draft(String lead, String basis, boolean forGovernment) {
        requireOpen();
        this.draftLead = lead;
        this.draftBasis = basis;
        this.governmentNeeded = forGovernment;
    }

    /** The government confirmed the proposal or decided otherwise. */
    void decideByGovernment(String lead) {
        requireOpen();
        this.governmentLead = lead;
    }

    /** The ruling is issued; it stays on the desk while a unit has to sign for the call. */
    void issue(boolean signatureAwaited) {
        requireOpen();
        this.stage = signatureAwaited ? Stage.SIGNATURE : Stage.ENDED;
    }

    /** The unit ruled on signed, or did not obey. */
    void answer(boolean obeyed) {
        this.stage = obeyed ? Stage.ENDED : Stage.REFUSED;
    }

    void end() {
        this.stage = Stage.ENDED;
    }

    private void requireOpen() {
        if (stage != Stage.OPEN) {
            throw Refused.conflict("call.ruling-issued-already", caseNo);
        }
    }

    /** The unit found responsible so far; the government's word stands above the joint opinion. */
    Optional<String> lead() {
        return Optional.ofNullable(governmentLead)
                .or(() -> Optional.ofNullable(agreedLead))
                .or(() -> governmentNeeded ? Optional.empty() : Optional.ofNullable(draftLead));
    }

    DecidedBy decidedBy() {
        if (governmentLead != null) {
            return DecidedBy.GOVERNMENT;
        }
        return agreedLead == null ? DecidedBy.JOINT : DecidedBy.NEGOTIATED;
    }

    String caseNo() {
        return caseNo;
    }

    Long callId() {
        return callId;
    }

    String interimUnit() {
        return interimUnit;
    }

    Optional<String> draftLead() {
        return Optional.ofNullable(draftLead);
    }

    Stage stage() {
        return stage;
    }
}
