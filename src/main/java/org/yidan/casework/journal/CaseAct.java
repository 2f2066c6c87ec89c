package org.yidan.casework.journal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yidan.engine.steps.Step;

/** One act in a case: the step, its result, who did it, where and when, and every answer as it was sent. Never changed. */
@Entity
@Immutable
@Table(name = "case_act")
public class CaseAct {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_part_seq")
    @SequenceGenerator(name = "case_part_seq", allocationSize = 50)
    private @Nullable Long id;

    private String caseNo;
    private String step;
    private String result;
    private @Nullable String note;
    private String actor;
    private @Nullable String actingUnit;

    @Embedded
    private Presence presence;

    private Instant finishedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> answers;

    @Embedded
    private @Nullable InModel model;

    @SuppressWarnings("NullAway.Init")
    protected CaseAct() {}

    CaseAct(String caseNo, StepEntry entry, Instant finishedAt) {
        this.caseNo = caseNo;
        this.step = entry.step().key();
        this.result = entry.result();
        this.note = entry.note();
        this.actor = entry.actor();
        this.actingUnit = entry.actingUnit();
        this.presence = entry.presence();
        this.finishedAt = finishedAt;
        this.answers = entry.answers();
        this.model = entry.model();
    }

    public String caseNo() {
        return caseNo;
    }

    /** Key of the step. */
    public String step() {
        return step;
    }

    public boolean isOf(Step of) {
        return step.equals(of.key());
    }

    public String result() {
        return result;
    }

    public @Nullable String note() {
        return note;
    }

    /** The user who did it, or {@link StepEntry#SYSTEM}. */
    public String actor() {
        return actor;
    }

    public @Nullable String actingUnit() {
        return actingUnit;
    }

    public Presence presence() {
        return presence;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    /** Every answer as it was sent, by field. */
    public Map<String, Object> answers() {
        return answers;
    }

    /** The step as the model of its day had it; null where code names it. */
    public @Nullable InModel model() {
        return model;
    }
}
