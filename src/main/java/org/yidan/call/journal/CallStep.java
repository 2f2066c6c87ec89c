package org.yidan.call.journal;

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
import org.yidan.casework.journal.Presence;
import org.yidan.casework.journal.StepEntry;

/** One act on a call: the step, its result, who did it, where and when, and every answer as it was sent. Never changed. */
@Entity
@Immutable
@Table(name = "call_step")
public class CallStep {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_part_seq")
    @SequenceGenerator(name = "call_part_seq", allocationSize = 50)
    private @Nullable Long id;

    private Long callId;
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
    protected CallStep() {}

    CallStep(Long callId, StepEntry entry, Instant finishedAt) {
        this.callId = callId;
        this.step = entry.step();
        this.result = entry.result();
        this.note = entry.note();
        this.actor = entry.actor();
        this.actingUnit = entry.actingUnit();
        this.presence = entry.presence();
        this.finishedAt = finishedAt;
        this.answers = entry.answers();
    }

    public Long callId() {
        return callId;
    }

    public String step() {
        return step;
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

    public Map<String, Object> answers() {
        return answers;
    }
}
