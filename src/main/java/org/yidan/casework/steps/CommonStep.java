package org.yidan.casework.steps;

/** What the journal of any call or case may note. */
public enum CommonStep implements CaseStep {
    /** Another post decides than the ordinary one. */
    STAND_IN(StepFacts.noted().as("STANDS_IN")),
    /** A change of the list took effect on it while it was open. */
    CARRY_OVER(StepFacts.noted()),
    /** It goes on by another version of its process. */
    MOVE_TO_VERSION(StepFacts.noted().as("VERSION_MOVED")),
    /** Two persons helped it on, or ended it, from outside. */
    APPROVED_ACT(StepFacts.noted().as("ACT_APPROVED")),
    /** A township is released from it, because the work is not of its level. */
    TAKE_BACK_FROM_TOWNSHIP(StepFacts.noted()),
    /** A colleague took over a task that somebody had claimed. */
    TAKE_OVER_TASK(StepFacts.noted().as("TASK_TAKEN_OVER")),
    /** Whom the record names for a step cannot do it, so that his post has it. */
    NAMED_CANNOT(StepFacts.noted().as("OFFERED_TO_POST")),
    /** A task was handed on to a colleague of the same post. */
    HAND_ON_TASK(StepFacts.noted().as("HANDED_ON")),
    /** A task was given back to its post. */
    GIVE_BACK_TASK(StepFacts.noted().as("GIVEN_BACK")),
    /** A colleague was asked for his opinion. */
    ASK_ADVICE(StepFacts.noted().as("ADVICE_ASKED")),
    /** The colleague gave it. */
    GIVE_ADVICE(StepFacts.noted().as("ADVICE_GIVEN")),
    /** A colleague got a copy. */
    SEND_COPY(StepFacts.noted().as("COPY_SENT")),
    /** The colleague has read it. */
    READ_COPY(StepFacts.noted().as("COPY_READ")),
    /** Who has a task was urged. */
    URGE_TASK(StepFacts.noted().as("URGED"));

    private final StepFacts facts;

    CommonStep(StepFacts facts) {
        this.facts = facts;
    }

    @Override
    public String process() {
        return OF_ANY_PROCESS;
    }

    @Override
    public StepFacts facts() {
        return facts;
    }
}
