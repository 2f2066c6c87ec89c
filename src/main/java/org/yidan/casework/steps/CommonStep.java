package org.yidan.casework.steps;

/** What the journal of any call or case may note. */
public enum CommonStep implements CaseStep {
    /** Another post decides than the ordinary one. */
    STAND_IN(StepFacts.noted().as("STANDS_IN")),
    /** A change of the list took effect on it while it was open. */
    CARRY_OVER(StepFacts.noted()),
    /** A township is released from it, because the work is not of its level. */
    TAKE_BACK_FROM_TOWNSHIP(StepFacts.noted()),
    /** A colleague took over a task that somebody had claimed. */
    TAKE_OVER_TASK(StepFacts.noted().as("TASK_TAKEN_OVER"));

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
