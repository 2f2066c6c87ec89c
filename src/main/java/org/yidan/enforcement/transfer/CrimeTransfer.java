package org.yidan.enforcement.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yidan.enforcement.steps.CrimeTransferStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Refused;

/** One transfer of a suspected crime to the police of the same level (移送规定): guards the order of its steps. */
@Entity
@Table(name = "crime_transfer")
public class CrimeTransfer {

    /** What the head of the organ decides. */
    public enum HeadDecision implements StepResult {
        APPROVE,
        REFUSE;

        @Override
        public Step step() {
            return CrimeTransferStep.DECIDE_TRANSFER;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crime_transfer_seq")
    @SequenceGenerator(name = "crime_transfer_seq", allocationSize = 20)
    private @Nullable Long id;

    @Version
    private @Nullable Integer version;

    private String transferNo;
    private String originNo;
    private String region;
    private String subjectUnit;
    private String leadUnit;
    private String cause;

    @Enumerated(EnumType.STRING)
    private TransferState state;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> team;

    private @Nullable String report;
    private @Nullable String offence;
    private @Nullable Instant reportedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable HeadDecision headDecision;

    private @Nullable String headReason;
    private @Nullable Instant headDecidedAt;
    private @Nullable Instant handoverDue;
    private @Nullable String policeUnit;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> materials;

    private @Nullable Instant transferredAt;
    private @Nullable Instant policeReceiptAt;

    @Enumerated(EnumType.STRING)
    private @Nullable PoliceDecision policeDecision;

    private @Nullable LocalDate policeDecidedOn;
    private @Nullable String policeReference;
    private @Nullable String policeReason;
    private @Nullable Instant goodsHandedAt;

    @SuppressWarnings("NullAway.Init")
    protected CrimeTransfer() {}

    CrimeTransfer(String transferNo, NewTransfer order, String subject) {
        this.transferNo = transferNo;
        this.originNo = order.originNo();
        this.region = order.region();
        this.subjectUnit = subject;
        this.leadUnit = order.unit();
        this.cause = order.cause().strip();
        this.state = TransferState.REQUESTED;
        this.team = order.team();
    }

    /** The special team's report (移送规定 5). */
    public void report(List<String> members, String text, String suspected, Instant at) {
        require(TransferState.REQUESTED);
        this.team = List.copyOf(members);
        this.report = text;
        this.offence = suspected;
        this.reportedAt = at;
        this.state = TransferState.REPORTED;
    }

    /** The head's decision; with approval the hours of handover begin. */
    public void decide(HeadDecision decision, @Nullable String reason, Instant at, Instant due) {
        require(TransferState.REPORTED);
        this.headDecision = decision;
        this.headReason = reason;
        this.headDecidedAt = at;
        this.handoverDue = decision == HeadDecision.APPROVE ? due : null;
        this.state = decision == HeadDecision.APPROVE ? TransferState.APPROVED : TransferState.REFUSED;
    }

    /** The file is with the police. */
    public void handOver(String police, List<String> papers, Instant at) {
        require(TransferState.APPROVED);
        this.policeUnit = police;
        this.materials = List.copyOf(papers);
        this.transferredAt = at;
        this.state = TransferState.WITH_POLICE;
    }

    /** The answer of the police (移送规定 8). */
    public void policeAnswered(
            PoliceDecision answer, Instant receipt, LocalDate day, String reference, @Nullable String reason) {
        require(TransferState.WITH_POLICE);
        this.policeReceiptAt = receipt;
        this.policeDecision = answer;
        this.policeDecidedOn = day;
        this.policeReference = reference;
        this.policeReason = reason;
        if (answer == PoliceDecision.FILED) {
            this.state = TransferState.POLICE_FILED;
        }
    }

    /** The things seized went to the police; the transfer is complete (移送规定 12). */
    public void goodsHanded(Instant at) {
        require(TransferState.POLICE_FILED);
        this.goodsHandedAt = at;
        this.state = TransferState.TRANSFERRED;
    }

    /** The refusal of the police is accepted. */
    public void acceptRefusal() {
        require(TransferState.WITH_POLICE);
        this.state = TransferState.NOT_FILED;
    }

    /** Refuses when the transfer stands elsewhere. */
    public void require(TransferState expected) {
        if (state != expected) {
            throw Refused.conflict("enforcement.transfer-not-at-this-step", transferNo);
        }
    }

    public String transferNo() {
        return transferNo;
    }

    public String originNo() {
        return originNo;
    }

    public String region() {
        return region;
    }

    public String subjectUnit() {
        return subjectUnit;
    }

    public String leadUnit() {
        return leadUnit;
    }

    public String cause() {
        return cause;
    }

    public TransferState state() {
        return state;
    }

    public List<String> team() {
        return team;
    }

    public @Nullable String report() {
        return report;
    }

    public @Nullable String offence() {
        return offence;
    }

    public @Nullable Instant reportedAt() {
        return reportedAt;
    }

    public @Nullable Instant headDecidedAt() {
        return headDecidedAt;
    }

    public @Nullable Instant handoverDue() {
        return handoverDue;
    }

    public @Nullable Instant transferredAt() {
        return transferredAt;
    }

    public @Nullable PoliceDecision policeDecision() {
        return policeDecision;
    }

    public @Nullable String policeReason() {
        return policeReason;
    }
}
