package org.yidan.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.call.supervision.Level;
import org.yidan.call.supervision.SupervisionDesk;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** Warnings, cards and levels of supervision of a call. */
@StepBean("supervision")
class SupervisionSteps {

    private final CurrentCall current;
    private final SupervisionDesk desk;

    SupervisionSteps(CurrentCall current, SupervisionDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    /** Half of the time is used up. */
    public void remindHandler(DelegateExecution execution) {
        desk.remind(current.of(execution));
    }

    /** Four fifths of the time are used up. */
    public void showYellowCard(DelegateExecution execution) {
        desk.showYellowCard(current.of(execution));
    }

    /** The time is over. */
    public void showRedCard(DelegateExecution execution) {
        desk.raise(current.of(execution), Level.FIRST);
    }

    /** The inspector reminds the unit. */
    public void supervise(StepForm form) {
        String superviseNote = form.text("superviseNote", 5, 4000);
        desk.supervise(current.of(form), superviseNote, FormSubmission.of(form));
    }

    /** Overdue for some days. */
    public void raiseSecondLevel(DelegateExecution execution) {
        desk.raise(current.of(execution), Level.SECOND);
    }

    /** Overdue for long. */
    public void raiseThirdLevel(DelegateExecution execution) {
        desk.raise(current.of(execution), Level.THIRD);
    }
}
