package org.yidan.powerreturn.process.handover;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.handover.HandoverDesk;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;

/** The department signs in, objects or refuses (UserTask_SignHandoverIn). */
@ProcessBean("signHandoverIn")
class SignHandoverInListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final HandoverDesk desk;

    SignHandoverInListener(CurrentCase current, SentForm sent, HandoverDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        HandoverDesk.Answer answer = answers.choice("handoverAnswer", HandoverDesk.Answer.class);
        String reason = answer == HandoverDesk.Answer.SIGN
                ? answers.optionalText("handoverReason", 2000).orElse(null)
                : answers.text("handoverReason", 5, 2000);
        desk.answer(current.of(execution), CaseVariables.UNIT.in(execution), answer, reason, sent.of(answers));
        Variables.HANDOVER_ANSWER.set(execution, answer.name());
    }
}
