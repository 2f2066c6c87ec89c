package org.yidan.powerreturn.record;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yidan.powerreturn.NewReturn;
import org.yidan.powerreturn.ReasonCode;
import org.yidan.powerreturn.ReturnOrigin;
import org.yidan.shared.Refused;

/**
 * A return of a delegated power (ReturnApplication and ReturnDecision, RULES 12.13 and 12.16). Guards its own steps:
 * nothing is decided before the review is complete, nothing published before it is granted. Instants are UTC, days are
 * days in Asia/Shanghai.
 */
@Entity
@Table(name = "power_return")
public class PowerReturn {

    @Id
    private String caseNo;

    @Version
    private @Nullable Integer version;

    private String region;
    private String matterCode;

    @Enumerated(EnumType.STRING)
    private ReturnOrigin origin;

    private @Nullable String originKey;
    private @Nullable String applicant;
    private String department;

    @Enumerated(EnumType.STRING)
    private ReturnStage stage;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> reasonCodes;

    private String explanation;
    private @Nullable String partyMinutesNo;
    private @Nullable String partialText;
    private @Nullable String supportWanted;
    private @Nullable String upperDocNo;
    private boolean supplemented;
    private boolean majority;
    private int supportRounds;

    @Enumerated(EnumType.STRING)
    private @Nullable CapabilityFinding finding;

    private @Nullable String legality;

    @Enumerated(EnumType.STRING)
    private @Nullable ListKind listKind;

    @Enumerated(EnumType.STRING)
    private @Nullable CountyDecision decision;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String minutesNo;
    private boolean regionWide;
    private @Nullable LocalDate effectiveFrom;
    private @Nullable String provinceRef;
    private @Nullable Long draftId;
    private @Nullable LocalDate announcedOn;
    private @Nullable String noticeUrl;
    private @Nullable String versionNo;
    private @Nullable String runNo;
    private @Nullable Instant switchedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ReturnStage rejectedAt;

    private boolean reviewAsked;

    @SuppressWarnings("NullAway.Init")
    protected PowerReturn() {}

    public PowerReturn(String caseNo, NewReturn order, String department) {
        this.caseNo = caseNo;
        this.region = order.region();
        this.matterCode = order.matterCode();
        this.origin = order.origin();
        this.originKey = order.originKey();
        this.applicant = order.applicant();
        this.department = department;
        this.stage = ReturnStage.APPLIED;
        this.reasonCodes = order.reasons().stream().map(ReasonCode::name).toList();
        this.explanation = order.explanation();
        this.partyMinutesNo = order.partyMinutesNo();
        this.partialText = order.partialText();
        this.supportWanted = order.supportWanted();
        this.upperDocNo = order.upperDocNo();
    }

    /** Refuses a step that does not belong to where the return stands. */
    public void require(ReturnStage... allowed) {
        if (!List.of(allowed).contains(stage)) {
            throw Refused.conflict("powerreturn.moved-on", caseNo, stage.chinese());
        }
    }

    /** The township makes good what was missing; once only. */
    public void supplement(@Nullable String minutes) {
        require(ReturnStage.APPLIED);
        this.partyMinutesNo = minutes == null ? partyMinutesNo : minutes;
    }

    /** Whether somebody applied who was not asked yet for what is missing. */
    public boolean supplementable() {
        return applicant != null && !supplemented;
    }

    public void askForSupplement() {
        require(ReturnStage.APPLIED);
        if (supplemented) {
            throw Refused.conflict("powerreturn.supplement-once", caseNo);
        }
        this.supplemented = true;
    }

    public void accept() {
        require(ReturnStage.APPLIED);
        this.stage = ReturnStage.UNDER_REVIEW;
    }

    /** More than half of the townships that hold the power ask to give it back. */
    public void majority(boolean reached) {
        this.majority = reached;
    }

    /** The applicant withdrew while others go on: another township speaks for them. */
    public void spokenForBy(@Nullable String township) {
        this.applicant = township;
    }

    public void assessed(CapabilityFinding found) {
        require(ReturnStage.UNDER_REVIEW);
        this.finding = found;
    }

    public void reviewed(boolean passed, ListKind kind) {
        require(ReturnStage.UNDER_REVIEW);
        this.legality = passed ? "PASS" : "FAIL";
        this.listKind = kind;
    }

    /** A support plan begins; afterwards the capability is assessed again. */
    public void support() {
        require(ReturnStage.UNDER_REVIEW);
        this.stage = ReturnStage.SUPPORTED;
        this.supportRounds++;
    }

    public void supportEnded() {
        require(ReturnStage.SUPPORTED);
        this.stage = ReturnStage.UNDER_REVIEW;
    }

    /** Records the county government's decision; the legality opinion has to be there before one that grants. */
    public void decide(CountyDecision what, String user, String minutes, Instant at) {
        require(ReturnStage.UNDER_REVIEW);
        if (what.grants() && !"PASS".equals(legality)) {
            throw Refused.conflict("powerreturn.legality-missing", caseNo);
        }
        this.decision = what;
        this.decidedBy = user;
        this.decidedAt = at;
        this.minutesNo = minutes;
    }

    /** Grants from a day; a province's decision may still be due. */
    public void grant(LocalDate from, boolean wholeRegion, boolean superiorDue) {
        this.effectiveFrom = from;
        this.regionWide = wholeRegion;
        this.stage = superiorDue ? ReturnStage.DECIDED : ReturnStage.GRANTED;
    }

    /** The superior agreed or took it on file. */
    public void confirmedBySuperior(String reference) {
        require(ReturnStage.DECIDED);
        this.provinceRef = reference;
        this.stage = ReturnStage.GRANTED;
    }

    public void refusedBySuperior(String reference) {
        require(ReturnStage.DECIDED);
        this.provinceRef = reference;
        this.stage = ReturnStage.UNDER_REVIEW;
    }

    public void reschedule(LocalDate day) {
        require(ReturnStage.DECIDED, ReturnStage.GRANTED);
        this.effectiveFrom = day;
    }

    public void drafted(long draft) {
        require(ReturnStage.GRANTED);
        this.draftId = draft;
    }

    public void planned(String run) {
        require(ReturnStage.GRANTED);
        this.runNo = run;
    }

    public void announced(LocalDate day, String url) {
        require(ReturnStage.GRANTED);
        this.announcedOn = day;
        this.noticeUrl = url;
    }

    public void published(String listVersion) {
        require(ReturnStage.GRANTED);
        this.versionNo = listVersion;
        this.stage = ReturnStage.PUBLISHED;
    }

    public void switched(Instant at) {
        require(ReturnStage.PUBLISHED);
        this.switchedAt = at;
        this.stage = ReturnStage.IN_EFFECT;
    }

    public void rejected() {
        require(ReturnStage.APPLIED, ReturnStage.UNDER_REVIEW);
        this.rejectedAt = stage;
        this.stage = ReturnStage.REJECTED;
    }

    public void askReview() {
        require(ReturnStage.REJECTED);
        this.reviewAsked = true;
    }

    /** The rejection is overturned: the review goes on, without another assessment. */
    public void overturnRejection() {
        require(ReturnStage.REJECTED);
        this.stage = ReturnStage.UNDER_REVIEW;
    }

    public void close() {
        this.stage = ReturnStage.CLOSED;
    }

    public String caseNo() {
        return caseNo;
    }

    public String region() {
        return region;
    }

    public String matterCode() {
        return matterCode;
    }

    public ReturnOrigin origin() {
        return origin;
    }

    public @Nullable String originKey() {
        return originKey;
    }

    /** The township that asked, and speaks for the others; null when nobody asked. */
    public @Nullable String applicant() {
        return applicant;
    }

    /** The county department that handed the power down and takes it back. */
    public String department() {
        return department;
    }

    public ReturnStage stage() {
        return stage;
    }

    public List<ReasonCode> reasons() {
        return reasonCodes.stream().map(ReasonCode::valueOf).toList();
    }

    public String explanation() {
        return explanation;
    }

    public @Nullable String partyMinutesNo() {
        return partyMinutesNo;
    }

    public @Nullable String partialText() {
        return partialText;
    }

    public @Nullable String supportWanted() {
        return supportWanted;
    }

    public @Nullable String upperDocNo() {
        return upperDocNo;
    }

    public boolean hasMajority() {
        return majority;
    }

    public int supportRounds() {
        return supportRounds;
    }

    public @Nullable CapabilityFinding finding() {
        return finding;
    }

    public boolean legalityPassed() {
        return "PASS".equals(legality);
    }

    public @Nullable ListKind listKind() {
        return listKind;
    }

    public @Nullable CountyDecision decision() {
        return decision;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String minutesNo() {
        return minutesNo;
    }

    public boolean regionWide() {
        return regionWide;
    }

    /** The first day on which the department is competent; refuses to answer before the decision. */
    public LocalDate effectiveFrom() {
        if (effectiveFrom == null) {
            throw Refused.conflict("powerreturn.not-decided", caseNo);
        }
        return effectiveFrom;
    }

    public @Nullable String provinceRef() {
        return provinceRef;
    }

    public @Nullable Long draftId() {
        return draftId;
    }

    public @Nullable LocalDate announcedOn() {
        return announcedOn;
    }

    public @Nullable String noticeUrl() {
        return noticeUrl;
    }

    public @Nullable String versionNo() {
        return versionNo;
    }

    public @Nullable String runNo() {
        return runNo;
    }

    public @Nullable Instant switchedAt() {
        return switchedAt;
    }

    public @Nullable ReturnStage rejectedAt() {
        return rejectedAt;
    }

    public boolean reviewAsked() {
        return reviewAsked;
    }
}
