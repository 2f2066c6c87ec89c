package org.yidan.call.process.feedback;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.feedback.ReworkDesk;
import org.yidan.call.journal.Act;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.engine.CurrentUser;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The inspector decides when the reworks are used up (UserTask_SuperviseRework). */
@ProcessBean("superviseRework")
class SuperviseReworkListener implements TaskListener {

    private final CurrentCall current;
    private final CurrentUser user;
    private final ReworkDesk desk;

    SuperviseReworkListener(CurrentCall current, CurrentUser user, ReworkDesk desk) {
        this.current = current;
        this.user = user;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        var decision = answers.choice("superviseDecision", ReworkDesk.Supervision.class);
        String note = answers.text("superviseNote", 5, 4000);
        DelegateExecution execution = task.getExecution();
        desk.supervise(current.of(execution), decision, note, new Act(user.id(), answers.asSent()));
        Variables.SUPERVISE_DECISION.set(execution, decision.name());
    }
}
