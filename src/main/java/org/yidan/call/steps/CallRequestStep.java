package org.yidan.call.steps;

import static org.yidan.casework.steps.StepFacts.by;
import static org.yidan.casework.steps.StepFacts.byOffice;

import org.yidan.casework.steps.CaseStep;
import org.yidan.casework.steps.StepFacts;
import org.yidan.casework.steps.WorkList;

/** The steps of a request to change a call; they go on while the clock of the call is paused. */
public enum CallRequestStep implements CaseStep {
    APPROVE_BY_LEAD(by("lead.unit-leader").in(WorkList.APPROVAL)),
    APPROVE_BY_CENTER(by("dispatcher").in(WorkList.DISPATCH)),
    RESUME_HANDLING(by("lead.unit-handler").in(WorkList.TREATMENT).confirming().as("RESUMED")),
    SUBMIT_REQUEST(byOffice()),
    REFUSE_REQUEST(byOffice().as("REFUSED")),
    APPLY_REQUEST(byOffice()),
    RESUME_CLOCK(byOffice().at("ServiceTask_ResumeHandling").as("RESUMED")),
    PASS_REQUEST_ON(byOffice());

    /** Key of the process. */
    public static final String PROCESS = "call-request";

    private final StepFacts facts;

    CallRequestStep(StepFacts facts) {
        this.facts = facts;
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public StepFacts facts() {
        return facts;
    }

    @Override
    public boolean runsInPause() {
        return true;
    }
}
