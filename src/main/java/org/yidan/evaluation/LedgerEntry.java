package org.yidan.evaluation;

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

    /** How an entry stands (RULES 7.8). */
    public enum Status {
        /** 初录. */
        RECORDED,
        /** 已告知. */
        NOTIFIED,
        /** 申诉中. */
        OBJECTED,
        /** 维持. */
        UPHELD,
        /** 撤销. */
        CANCELLED,
        /** 归档. */
        ARCHIVED
    }

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
    private Status status;

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
        this.status = Status.RECORDED;
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

    public Status status() {
        return status;
    }
}
