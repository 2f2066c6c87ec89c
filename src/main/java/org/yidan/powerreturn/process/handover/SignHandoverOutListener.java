package org.yidan.powerreturn.process.handover;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.handover.HandoverDesk;
import org.yidan.powerreturn.handover.HandoverItem.Action;

/** The township signs out item by item (UserTask_SignHandoverOut). */
@ProcessBean("signHandoverOut")
class SignHandoverOutListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final HandoverDesk desk;

    SignHandoverOutListener(CurrentCase current, SentForm sent, HandoverDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        Map<Action, List<String>> chosen = Map.of(
                Action.MOVE, answers.list("movedItems"),
                Action.KEEP, answers.list("keptItems"),
                Action.FINISH, answers.list("finishedItems"));
        String note = answers.optionalText("handoverNote", 2000).orElse(null);
        desk.signOut(current.of(execution), CaseVariables.UNIT.in(execution), chosen, note, sent.of(answers));
    }
}
