package org.yidan.enforcement.penalty;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yidan.enforcement.penalty.facts.Accused;
import org.yidan.enforcement.penalty.facts.Decision;
import org.yidan.enforcement.penalty.facts.Defence;
import org.yidan.enforcement.penalty.facts.Delivery;
import org.yidan.enforcement.penalty.facts.Hearing;
import org.yidan.enforcement.penalty.facts.InvestigationReport;
import org.yidan.enforcement.penalty.facts.PenaltyNotice;
import org.yidan.enforcement.penalty.facts.Performance;
import org.yidan.enforcement.penalty.facts.Publicity;
import org.yidan.enforcement.penalty.facts.Review;

/**
 * What is known of a penalty case (RULES 12.11), section by section; {@link PenaltyCase} says which step may change
 * what. Days are days in Asia/Shanghai, money is yuan.
 */
@MappedSuperclass
public abstract class PenaltyRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "penalty_case_seq")
    @SequenceGenerator(name = "penalty_case_seq", allocationSize = 20)
    @Nullable
    Long id;

    @Version
    @Nullable
    Integer version;

    String caseNo;
    String region;
    String subjectUnit;
    String leadUnit;

    @Nullable
    String callNo;

    @Nullable
    String taskNo;

    String matterCode;
    String competenceVersion;

    @Nullable
    String township;

    @Enumerated(EnumType.STRING)
    PenaltyState state;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> officers;

    @Embedded
    @Nullable
    Accused party;

    String cause;
    String actId;
    LocalDate foundOn;

    @Nullable
    LocalDate actEndedOn;

    @Nullable
    Boolean harmful;

    @Nullable
    LocalDate filedOn;

    @Nullable
    LocalDate due90;

    @Embedded
    @Nullable
    InvestigationReport report;

    @Embedded
    @Nullable
    Review review;

    @Embedded
    @Nullable
    PenaltyNotice notice;

    @Embedded
    @Nullable
    Defence defence;

    @Embedded
    @Nullable
    Hearing hearing;

    @Nullable
    Instant collectiveAt;

    @Embedded
    @Nullable
    Decision decision;

    @Embedded
    @Nullable
    Delivery delivery;

    @Embedded
    @Nullable
    Publicity publicity;

    @Embedded
    @Nullable
    Performance performance;

    @Nullable
    String transferNo;

    boolean transferOpen;

    @Nullable
    LocalDate annulledOn;

    @SuppressWarnings("NullAway.Init")
    protected PenaltyRecord() {}

    PenaltyRecord(String caseNo, NewPenaltyCase order, String subject, @Nullable Accused party) {
        this.caseNo = caseNo;
        this.region = order.region();
        this.subjectUnit = subject;
        this.leadUnit = order.subjectUnit();
        this.callNo = order.callNo();
        this.taskNo = order.taskNo();
        this.matterCode = order.matter().code();
        this.competenceVersion = order.matter().versionNo();
        this.township = order.township();
        this.state = PenaltyState.REQUESTED;
        this.officers = order.officers();
        this.party = party;
        this.cause = order.cause().strip();
        this.actId = order.actId().strip();
        this.foundOn = order.foundOn();
    }

    public String caseNo() {
        return caseNo;
    }

    public String region() {
        return region;
    }

    /** The enforcement subject in whose name the case is run. */
    public String subjectUnit() {
        return subjectUnit;
    }

    /** The unit whose people handle it. */
    public String leadUnit() {
        return leadUnit;
    }

    public @Nullable String callNo() {
        return callNo;
    }

    public @Nullable String taskNo() {
        return taskNo;
    }

    public String matterCode() {
        return matterCode;
    }

    public @Nullable String township() {
        return township;
    }

    public PenaltyState state() {
        return state;
    }

    /** The investigating officers. */
    public List<String> officers() {
        return officers;
    }

    public @Nullable Accused party() {
        return party;
    }

    public String cause() {
        return cause;
    }

    public String actId() {
        return actId;
    }

    public @Nullable LocalDate filedOn() {
        return filedOn;
    }

    public @Nullable LocalDate due90() {
        return due90;
    }

    public @Nullable InvestigationReport report() {
        return report;
    }

    public @Nullable Review review() {
        return review;
    }

    public @Nullable PenaltyNotice notice() {
        return notice;
    }
}
