package org.yidan.call.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yidan.call.Call;

/**
 * A ruling on whose duty a call is (裁定, F-07). Never changed; it binds the unit it names as long as the call is about the
 * same matter, and as a precedent it is shown at later dispatches of that matter.
 */
@Entity
@Immutable
@Table(name = "ruling")
public class Ruling {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_part_seq")
    @SequenceGenerator(name = "call_part_seq", allocationSize = 50)
    private @Nullable Long id;

    private String rulingNo;
    private Long callId;
    private @Nullable String matterCode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> parties;

    private String positions;
    private String staffingOpinion;
    private String justiceOpinion;
    private String basis;
    private String leadBefore;
    private String leadAfter;
    private String decidedBy;
    private boolean wrongReturn;
    private boolean precedent;
    private Instant effectiveAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected Ruling() {}

    /** A ruling on a dispatched call, in force from now. */
    public Ruling(String rulingNo, Call call, List<String> parties, RuleCall command, Recorded recorded) {
        this.rulingNo = rulingNo;
        this.callId = call.id();
        this.matterCode = call.matter().code();
        this.leadBefore = call.requireLeadUnit();
        this.parties = List.copyOf(parties);
        this.positions = command.positions();
        this.staffingOpinion = command.staffingOpinion();
        this.justiceOpinion = command.justiceOpinion();
        this.basis = command.basis();
        this.leadAfter = command.decidedLead();
        this.decidedBy = command.decidedBy().name();
        this.wrongReturn = command.wrongReturn();
        this.precedent = command.precedent();
        this.recordedBy = recorded.by();
        this.effectiveAt = recorded.at();
    }

    /** Who wrote the ruling down, and when. */
    public record Recorded(String by, Instant at) {}

    public String rulingNo() {
        return rulingNo;
    }

    public @Nullable String matterCode() {
        return matterCode;
    }

    public Long callId() {
        return callId;
    }

    /** On what the ruling rests. */
    public String basis() {
        return basis;
    }

    public String leadAfter() {
        return leadAfter;
    }

    public boolean wrongReturn() {
        return wrongReturn;
    }

    public Instant effectiveAt() {
        return effectiveAt;
    }
}
