package org.yidan.enforcement.process.transfer.police;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.process.transfer.CrimeTransferModel;
import org.yidan.enforcement.transfer.PoliceDecision;
import org.yidan.enforcement.transfer.PoliceDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The answer of the police (UserTask_RecordPoliceDecision). */
@ProcessBean("recordPoliceDecision")
class RecordPoliceDecisionListener implements TaskListener {

    private final SentForm sent;
    private final PoliceDesk desk;

    RecordPoliceDecisionListener(SentForm sent, PoliceDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        PoliceDesk.Answer answer = new PoliceDesk.Answer(
                answers.choice("policeDecision", PoliceDecision.class),
                answers.moment("policeReceiptAt"),
                answers.day("policeDecidedOn"),
                answers.text("policeReference", 1, 200),
                answers.optionalText("policeReason", 4000).orElse(null));
        PoliceDecision decision = desk.answered(caseNo, answer, sent.of(answers));
        CrimeTransferModel.POLICE_DECISION.set(execution, decision.name());
    }
}
