package org.yidan.evaluation.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.duty.DutyLapsed;

/**
 * One entry of the accountability ledger: which duty was not kept, by whom, under which rule, with deadline and actual time.
 * It is written once; what becomes of it later (notice, objection, cancelling) is a further entry that names it.
 */
@Entity
@Immutable
@Table(name = "ledger_entry")
public class LedgerEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_entry_seq")
    @SequenceGenerator(name = "ledger_entry_seq", allocationSize = 20)
    private @Nullable Long id;

    private @Nullable Long concerns;
    private Instant recordedAt;
    private String region;
    private String unitCode;
    private @Nullable String person;
    private String processKey;
    private String businessKey;
    private String node;
    private String ruleId;
    private String category;
    private String fact;
    private @Nullable Instant deadline;
    private Instant actual;
    private int severity;

    @Enumerated(EnumType.STRING)
    private LedgerStatus status;

    private @Nullable String tolerance;
    /** Not a column of the name that says whose case a row is: it is of the case it tells of. */
    @Column(name = "told_no")
    private @Nullable String objectionNo;

    private @Nullable String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected LedgerEntry() {}

    /** The first entry about a duty that was not kept in a call. */
    LedgerEntry(DutyLapsed lapsed, String processKey, LedgerRule rule, Instant recordedAt) {
        this.recordedAt = recordedAt;
        this.region = lapsed.region();
        this.unitCode = lapsed.unitCode();
        this.person = lapsed.person();
        this.processKey = processKey;
        this.businessKey = lapsed.caseNo();
        this.node = lapsed.step().key();
        this.ruleId = rule.id();
        this.category = lapsed.category().name();
        this.fact = lapsed.fact();
        this.deadline = lapsed.deadline();
        this.actual = lapsed.actual();
        this.severity = lapsed.severity();
        this.status = LedgerStatus.RECORDED;
    }

    /** What became of an entry later: a further one that names the first, whose facts it repeats. */
    LedgerEntry(LedgerEntry first, Later later, Instant recordedAt) {
        this.concerns = first.id();
        this.recordedAt = recordedAt;
        this.region = first.region;
        this.unitCode = first.unitCode;
        this.person = first.person;
        this.processKey = first.processKey;
        this.businessKey = first.businessKey;
        this.node = first.node;
        this.ruleId = first.ruleId;
        this.category = first.category;
        this.fact = later.fact();
        this.deadline = first.deadline;
        this.actual = recordedAt;
        this.severity = first.severity;
        this.status = later.status();
        this.tolerance = later.tolerance() == null ? null : later.tolerance().name();
        this.objectionNo = later.objectionNo();
        this.recordedBy = later.by();
    }

    /**
     * A stage of the life of an entry.
     *
     * @param fact the sentence that says why
     * @param by user id, or the system's mark
     * @param objectionNo number of the case in which the unit was told
     * @param tolerance the mark 容错, of an entry that only sets it
     */
    record Later(
            LedgerStatus status, String fact, String by, @Nullable String objectionNo, @Nullable Tolerance tolerance) {}

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("entry not saved yet");
        }
        return id;
    }

    /** The first entry this one is about; null for a first one. */
    public @Nullable Long concerns() {
        return concerns;
    }

    /** Key of the step. */
    public String node() {
        return node;
    }

    /** Who wrote a later entry; null of a first one, which the platform writes. */
    public @Nullable String recordedBy() {
        return recordedBy;
    }

    /** The mark 容错 this entry sets. */
    public @Nullable Tolerance tolerance() {
        return tolerance == null ? null : Tolerance.valueOf(tolerance);
    }

    public @Nullable String objectionNo() {
        return objectionNo;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String region() {
        return region;
    }

    public String unitCode() {
        return unitCode;
    }

    public @Nullable String person() {
        return person;
    }

    public String businessKey() {
        return businessKey;
    }

    public String ruleId() {
        return ruleId;
    }

    public String category() {
        return category;
    }

    public String fact() {
        return fact;
    }

    public @Nullable Instant deadline() {
        return deadline;
    }

    public Instant actual() {
        return actual;
    }

    public int severity() {
        return severity;
    }

    public LedgerStatus status() {
        return status;
    }
}
