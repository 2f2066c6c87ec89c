package org.yidan.powerreturn.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;
import org.yidan.powerreturn.handover.HandoverDesk;
import org.yidan.powerreturn.handover.HandoverItem.Action;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;

/** Cases, files and goods go from the township to the department. */
@StepBean("handover")
class HandoverSteps {

    private final CurrentCase current;
    private final HandoverDesk desk;

    HandoverSteps(CurrentCase current, HandoverDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    /** The handover sheet of one township lies ready. */
    public void listHandover(DelegateExecution execution) {
        desk.begin(current.of(execution), CaseVariables.UNIT.in(execution));
        // Each township's handover has an answer of its own.
        Variables.HANDOVER_ANSWER.setLocal(execution, HandoverDesk.Answer.OBJECT.name());
    }

    /** The township signs out item by item. */
    public void signHandoverOut(StepForm form) {
        Map<Action, List<String>> chosen = Map.of(
                Action.MOVE, form.list("movedItems"),
                Action.KEEP, form.list("keptItems"),
                Action.FINISH, form.list("finishedItems"));
        String note = form.optionalText("handoverNote", 2000).orElse(null);
        desk.signOut(current.of(form), CaseVariables.UNIT.in(form.execution()), chosen, note, FormSubmission.of(form));
    }

    /** The department signs in, objects or refuses. */
    public void signHandoverIn(StepForm form) {
        HandoverDesk.Answer answer = form.choice("handoverAnswer", HandoverDesk.Answer.class);
        String reason = answer == HandoverDesk.Answer.SIGN
                ? form.optionalText("handoverReason", 2000).orElse(null)
                : form.text("handoverReason", 5, 2000);
        desk.answer(current.of(form), CaseVariables.UNIT.in(form.execution()), answer, reason, FormSubmission.of(form));
        Variables.HANDOVER_ANSWER.set(form.execution(), answer.name());
    }

    /** The department has not signed in time. */
    public void recordLateHandover(DelegateExecution execution) {
        desk.late(current.of(execution), CaseVariables.UNIT.in(execution));
    }
}
