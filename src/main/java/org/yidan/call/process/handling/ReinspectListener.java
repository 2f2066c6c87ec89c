package org.yidan.call.process.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.handling.MeasureDesk;
import org.yidan.call.handling.Reinspection;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Whether the party put it right (UserTask_Reinspect). */
@ProcessBean("reinspect")
class ReinspectListener implements TaskListener {

    private final CurrentCall current;
    private final SentForm sent;
    private final MeasureDesk desk;

    ReinspectListener(CurrentCall current, SentForm sent, MeasureDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Reinspection reinspection = new Reinspection(
                answers.choice("correctionState", Reinspection.State.class),
                answers.list("persons"),
                answers.text("reinspectNote", 5, 4000));
        DelegateExecution execution = task.getExecution();
        boolean caseNeeded = desk.reinspect(current.of(execution), reinspection, sent.of(answers));
        Variables.CORRECTED.set(execution, !caseNeeded);
    }
}
