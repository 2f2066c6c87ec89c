package org.yidan.enforcement.joint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yidan.call.JointResult;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/**
 * What a joint task is beside its case file.
 *
 * @param callNo the call that asked for it, for {@link Kind#CALL} only
 * @param reason why it was planned, null when a call asked for it
 * @param reference number of the order or plan it rests on, if any
 * @param handler user id of the lead's handler, once received
 * @param round how often it was planned
 * @param plannedAt null until planned
 * @param patrolOnly whether it goes without any enforcing subject
 */
public record JointTask(
        String taskNo,
        Kind kind,
        @Nullable String callNo,
        @Nullable String reason,
        @Nullable String reference,
        @Nullable String handler,
        int round,
        @Nullable Instant plannedAt,
        @Nullable String repeatReason,
        boolean patrolOnly,
        @Nullable String summary,
        @Nullable JointResult result) {

    /** Where a joint task comes from. */
    public enum Kind implements StepResult {
        CALL,
        /** 专项行动. */
        SPECIAL,
        /** 节前检查. */
        PRE_HOLIDAY,
        /** 督办. */
        SUPERVISION;

        @Override
        public Step step() {
            return JointEnforcementStep.REGISTER_JOINT_TASK;
        }
    }

    /** The risk of an action as planned. */
    public enum Risk implements StepResult {
        LOW,
        MEDIUM,
        HIGH;

        @Override
        public Step step() {
            return JointEnforcementStep.PLAN_JOINT_ACTION;
        }
    }

    /** When the action takes place; a task is planned before anybody inspects. */
    public Instant requirePlannedAt() {
        if (plannedAt == null) {
            throw new IllegalStateException(taskNo + " is not planned");
        }
        return plannedAt;
    }
}
