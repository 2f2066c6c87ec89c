package org.yidan.adjustment.proposal;

import jakarta.persistence.Embedded;
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
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.LegalGround;
import org.yidan.adjustment.NewProposal;
import org.yidan.adjustment.ProposedItem;
import org.yidan.adjustment.Track;
import org.yidan.shared.Refused;

/**
 * The record of one proposal (F-60, RULES 12.18): what is to change, what was decided, and the version that came of
 * it. Its file, parties, acts and deadlines are kept by casework under the same number. Days are days in Asia/Shanghai.
 */
@Entity
@Table(name = "adjustment_proposal")
public class Proposal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "adjustment_seq")
    @SequenceGenerator(name = "adjustment_seq", allocationSize = 20)
    private @Nullable Long id;

    @Version
    private @Nullable Integer version;

    private String caseNo;
    private String region;

    @Enumerated(EnumType.STRING)
    private AdjustmentType type;

    @Enumerated(EnumType.STRING)
    private @Nullable Track track;

    @Enumerated(EnumType.STRING)
    private ProposalStatus status = ProposalStatus.OPEN;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ProposedItem> items;

    private String reason;
    private @Nullable String newFacts;
    private String proposerUnit;
    private String proposerUser;
    private @Nullable String originKey;
    private String fingerprint;
    private @Nullable String basisLaw;
    private @Nullable String basisArticle;
    private @Nullable LocalDate basisInForceFrom;
    private @Nullable LocalDate repealedOn;
    private @Nullable String resources;
    private boolean emergency;
    private boolean handsDown;
    private int round = 1;
    private @Nullable Boolean capable;
    private boolean claimSettled = true;
    private @Nullable LocalDate plannedEffect;
    private boolean penaltyPower;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String minutesNo;
    private @Nullable String rejectCode;
    private @Nullable String provinceDocNo;
    private @Nullable LocalDate provinceDecidedOn;
    private @Nullable String joinedInto;
    private @Nullable Long draftId;
    private @Nullable String runNo;
    private @Nullable String versionNo;
    private @Nullable LocalDate effectiveFrom;
    private @Nullable String publisher;

    @Embedded
    private @Nullable Interim interim;

    @SuppressWarnings("NullAway.Init")
    protected Proposal() {}

    /** @param handsDown whether it gives a township a power that it did not have */
    Proposal(String caseNo, NewProposal asked, List<ProposedItem> items, String fingerprint, boolean handsDown) {
        this.handsDown = handsDown;
        this.caseNo = caseNo;
        this.region = asked.region();
        this.type = asked.type();
        this.items = List.copyOf(items);
        this.reason = asked.reason();
        this.newFacts = asked.newFacts();
        this.proposerUnit = asked.proposerUnit();
        this.proposerUser = asked.sent().actor();
        this.originKey = asked.originKey();
        this.fingerprint = fingerprint;
        ground(asked.ground());
        this.repealedOn = asked.repealedOn();
        this.resources = asked.resources();
        this.emergency = asked.emergency();
    }

    private void ground(@Nullable LegalGround ground) {
        if (ground != null) {
            this.basisLaw = ground.law();
            this.basisArticle = ground.article();
            this.basisInForceFrom = ground.inForceFrom();
        }
    }

    void accept(Track chosen) {
        requireStatus(ProposalStatus.OPEN);
        this.track = chosen;
    }

    /** Puts other items in the place of the proposed ones: completed on acceptance, agreed in a meeting, changed by decision. */
    public void items(List<ProposedItem> changed) {
        this.items = List.copyOf(changed);
    }

    void join(String mainCaseNo) {
        end(ProposalStatus.JOINED, null);
        this.joinedInto = mainCaseNo;
    }

    /** Ends without a change of the list; the code says why. */
    public void end(ProposalStatus how, @Nullable String code) {
        if (status != ProposalStatus.OPEN && status != ProposalStatus.APPROVED) {
            throw Refused.conflict("adjustment.moved-on", caseNo);
        }
        this.status = how;
        this.rejectCode = code;
    }

    /** What staffing office and townships found of the capacity to take a power on. */
    public void assessed(boolean found) {
        this.capable = found;
    }

    /** What the legality review found: the day it looked at, and whether a power to punish is handed down. */
    public void reviewedFor(LocalDate day, boolean punishes) {
        this.plannedEffect = day;
        this.penaltyPower = punishes;
    }

    /** Whether the claim meeting came to a result. */
    public void claimed(boolean settled) {
        this.claimSettled = settled;
    }

    /** The units are asked once more, all of them. */
    public void nextRound() {
        requireStatus(ProposalStatus.OPEN);
        this.round++;
        this.track = Track.FULL;
        this.capable = null;
        this.claimSettled = true;
    }

    public void approve(String by, Instant at, String minutes) {
        requireStatus(ProposalStatus.OPEN);
        this.status = ProposalStatus.APPROVED;
        decided(by, at, minutes);
    }

    public void reject(String by, Instant at, String minutes, String code) {
        end(ProposalStatus.REJECTED, code);
        decided(by, at, minutes);
    }

    private void decided(String by, Instant at, String minutes) {
        this.decidedBy = by;
        this.decidedAt = at;
        this.minutesNo = minutes;
    }

    /** The province has decided on a delegated power to punish (行政处罚法 24). */
    public void provinceDecided(String documentNo, LocalDate on) {
        requireStatus(ProposalStatus.APPROVED);
        this.provinceDocNo = documentNo;
        this.provinceDecidedOn = on;
    }

    /** A draft of the list carries the change. */
    public void drafted(long draft, LocalDate day) {
        requireStatus(ProposalStatus.APPROVED);
        this.draftId = draft;
        this.effectiveFrom = day;
    }

    /** The run that will carry open items over. */
    public void planned(@Nullable String run) {
        this.runNo = run;
    }

    public void published(String no, String by) {
        requireStatus(ProposalStatus.APPROVED);
        this.status = ProposalStatus.PUBLISHED;
        this.versionNo = no;
        this.publisher = by;
    }

    public void inForce() {
        requireStatus(ProposalStatus.PUBLISHED);
        this.status = ProposalStatus.IN_FORCE;
    }

    public void done() {
        requireStatus(ProposalStatus.IN_FORCE);
        this.status = ProposalStatus.DONE;
    }

    /** The government lets the addition apply before the full path has ended. */
    public void ordered(Interim order) {
        this.interim = order;
    }

    /** Refuses what comes too late or too early. */
    public void requireStatus(ProposalStatus needed) {
        if (status != needed) {
            throw Refused.conflict("adjustment.moved-on", caseNo);
        }
    }

    /** Whether a penalty power handed down still waits for the province. */
    public boolean awaitsProvince() {
        return penaltyPower && provinceDocNo == null;
    }

    /** Whether it gives a township a power that it did not have: then the township accepts it in writing and is assessed. */
    public boolean handsDown() {
        return handsDown;
    }

    /** The one matter of a proposal that is no batch. */
    public ProposedItem single() {
        return items.get(0);
    }

    /** The codes of its matters as far as they have one. */
    public List<String> codes() {
        return items.stream()
                .map(ProposedItem::matterCode)
                .filter(Objects::nonNull)
                .toList();
    }

    public Optional<Interim> interim() {
        return Optional.ofNullable(interim);
    }

    /** The draft, which there must be by now. */
    public long requireDraft() {
        if (draftId == null) {
            throw Refused.conflict("adjustment.moved-on", caseNo);
        }
        return draftId;
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("proposal not saved yet");
        }
        return id;
    }

    public String caseNo() {
        return caseNo;
    }

    public String region() {
        return region;
    }

    public AdjustmentType type() {
        return type;
    }

    public ProposalStatus status() {
        return status;
    }

    public List<ProposedItem> items() {
        return items;
    }

    /** The article it rests on, empty where the change itself brings the basis or the system proposed it. */
    public Optional<LegalGround> ground() {
        return basisLaw == null || basisInForceFrom == null
                ? Optional.empty()
                : Optional.of(new LegalGround(basisLaw, basisArticle, basisInForceFrom));
    }

    public String reason() {
        return reason;
    }

    public String proposerUnit() {
        return proposerUnit;
    }

    public String proposerUser() {
        return proposerUser;
    }

    public int round() {
        return round;
    }

    public boolean emergency() {
        return emergency;
    }

    public boolean claimSettled() {
        return claimSettled;
    }

    public @Nullable Track track() {
        return track;
    }

    public @Nullable LocalDate repealedOn() {
        return repealedOn;
    }

    public @Nullable String resources() {
        return resources;
    }

    public @Nullable Boolean capable() {
        return capable;
    }

    public @Nullable LocalDate plannedEffect() {
        return plannedEffect;
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

    public @Nullable String provinceDocNo() {
        return provinceDocNo;
    }

    public @Nullable String rejectCode() {
        return rejectCode;
    }

    public @Nullable String joinedInto() {
        return joinedInto;
    }

    public @Nullable Long draftId() {
        return draftId;
    }

    public @Nullable String runNo() {
        return runNo;
    }

    public @Nullable String versionNo() {
        return versionNo;
    }

    public @Nullable LocalDate effectiveFrom() {
        return effectiveFrom;
    }
}
