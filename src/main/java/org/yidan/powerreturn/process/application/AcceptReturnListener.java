package org.yidan.powerreturn.process.application;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.application.ReturnAcceptanceDesk;
import org.yidan.powerreturn.application.ReturnAcceptanceDesk.Acceptance;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;

/** The staffing office accepts, asks for more, or refuses (UserTask_AcceptReturn). */
@ProcessBean("acceptReturn")
class AcceptReturnListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ReturnAcceptanceDesk desk;

    AcceptReturnListener(CurrentCase current, SentForm sent, ReturnAcceptanceDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        Acceptance decision = answers.choice("acceptance", Acceptance.class);
        String reason = decision == Acceptance.ACCEPT
                ? answers.optionalText("acceptReason", 1000).orElse(null)
                : answers.text("acceptReason", 5, 1000);
        desk.decide(current.of(execution), decision, reason, sent.of(answers));
        Variables.ACCEPTANCE.set(execution, decision.name());
        Variables.ACCEPTANCE_OUTCOME.set(execution, decision == Acceptance.ACCEPT ? "ACCEPTED" : "REFUSED");
    }
}
