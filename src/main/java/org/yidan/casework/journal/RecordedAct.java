package org.yidan.casework.journal;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yidan.engine.steps.Step;

/** One act: the step, its result, who did it, where and when, and every answer as it was sent. Never changed. */
@MappedSuperclass
public abstract class RecordedAct {

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

    @SuppressWarnings("NullAway.Init")
    protected RecordedAct() {}

    protected RecordedAct(StepEntry entry, Instant finishedAt) {
        this.step = entry.step().key();
        this.result = entry.result();
        this.note = entry.note();
        this.actor = entry.actor();
        this.actingUnit = entry.actingUnit();
        this.presence = entry.presence();
        this.finishedAt = finishedAt;
        this.answers = entry.answers();
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
}
