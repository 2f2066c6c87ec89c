package org.yidan.level.objection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.level.AssignedDuty;
import org.yidan.casework.level.ObjectedTask;
import org.yidan.level.LevelDecision;
import org.yidan.shared.Refused;

/** One objection of a unit of a township to one task: open until the staffing office answers or the task is gone. Instants are UTC. */
@Entity
@Table(name = "level_objection")
public class LevelObjection {

    /** Where an objection stands. */
    public enum State {
        OPEN,
        ANSWERED,
        LAPSED
    }

    @Id
    private String objectionNo;

    @Version
    private @Nullable Integer version;

    private String aboutNo;
    private String processKey;
    private String instanceId;
    private String taskId;
    private String element;
    private String step;
    private String stepName;
    private String unitCode;
    private @Nullable String part;
    private String sender;
    private String duty;
    private String pressedBy;
    private Instant pressedAt;
    private String reason;
    private @Nullable String basis;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @Enumerated(EnumType.STRING)
    private @Nullable LevelDecision decision;

    private @Nullable String decisionReason;
    private @Nullable String clause;
    private boolean unlisted;
    private @Nullable String endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected LevelObjection() {}

    /** An objection just raised. */
    public LevelObjection(String objectionNo, ObjectedTask task, String stepName, AssignedDuty duty, Pressed pressed) {
        this.objectionNo = objectionNo;
        this.aboutNo = task.businessKey();
        this.processKey = task.processKey();
        this.instanceId = task.instanceId();
        this.taskId = task.taskId();
        this.element = task.element();
        this.step = task.step();
        this.stepName = stepName;
        this.unitCode = task.unit();
        this.part = task.part();
        this.sender = duty.sender();
        this.duty = duty.duty();
        this.pressedBy = pressed.by();
        this.pressedAt = pressed.at();
        this.reason = pressed.reason();
        this.basis = pressed.basis();
    }

    /** Who raised it, when and why. */
    public record Pressed(String by, Instant at, String reason, @Nullable String basis) {}

    /** What the staffing office answered; {@code unlisted} when the list does not have the duty at all. */
    public record Answer(LevelDecision decision, String reason, @Nullable String clause, boolean unlisted) {}

    void answer(Answer answer, String by, Instant at) {
        requireOpen();
        this.state = State.ANSWERED;
        this.decision = answer.decision();
        this.decisionReason = answer.reason();
        this.clause = answer.clause();
        this.unlisted = answer.unlisted();
        this.endedBy = by;
        this.endedAt = at;
    }

    void lapse(String by, Instant at) {
        requireOpen();
        this.state = State.LAPSED;
        this.endedBy = by;
        this.endedAt = at;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw Refused.conflict("level.not-open", objectionNo);
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** The task it is raised against. */
    public ObjectedTask task() {
        return new ObjectedTask(taskId, instanceId, processKey, aboutNo, element, step, unitCode, part);
    }

    public String objectionNo() {
        return objectionNo;
    }

    /** Number of the case or call. */
    public String aboutNo() {
        return aboutNo;
    }

    /** Name of the task's step as staff read it. */
    public String stepName() {
        return stepName;
    }

    public String unitCode() {
        return unitCode;
    }

    public String sender() {
        return sender;
    }

    /** The duty as the pinned version of the list words it; empty when it words none. */
    public String duty() {
        return duty;
    }

    public String pressedBy() {
        return pressedBy;
    }

    public Instant pressedAt() {
        return pressedAt;
    }

    public String reason() {
        return reason;
    }

    public @Nullable String basis() {
        return basis;
    }

    public State state() {
        return state;
    }

    public @Nullable LevelDecision decision() {
        return decision;
    }

    public @Nullable String decisionReason() {
        return decisionReason;
    }

    /** Whether the list does not have the duty at all. */
    public boolean unlisted() {
        return unlisted;
    }

    public @Nullable String endedBy() {
        return endedBy;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
