package org.yidan.call.process.feedback;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.feedback.ReworkDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The inspector decides when the reworks are used up (UserTask_SuperviseRework). */
@ProcessBean("superviseRework")
class SuperviseReworkListener implements TaskListener {

    private final CurrentCall current;
    private final SentForm sent;
    private final ReworkDesk desk;

    SuperviseReworkListener(CurrentCall current, SentForm sent, ReworkDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        var decision = answers.choice("superviseDecision", ReworkDesk.Supervision.class);
        String note = answers.text("superviseNote", 5, 4000);
        DelegateExecution execution = task.getExecution();
        desk.supervise(current.of(execution), decision, note, sent.of(answers));
        Variables.SUPERVISE_DECISION.set(execution, decision.name());
    }
}
