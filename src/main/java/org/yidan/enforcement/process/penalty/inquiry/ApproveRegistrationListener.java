package org.yidan.enforcement.process.penalty.inquiry;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.inquiry.EvidenceDesk;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Whether evidence is registered beforehand (UserTask_ApproveRegistration). */
@ProcessBean("approveRegistration")
class ApproveRegistrationListener implements TaskListener {

    private final SentForm sent;
    private final EvidenceDesk desk;

    ApproveRegistrationListener(SentForm sent, EvidenceDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        EvidenceDesk.Approval approval = answers.choice("registrationDecision", EvidenceDesk.Approval.class);
        String note = approval == EvidenceDesk.Approval.REJECT ? answers.text("decisionNote", 2, 4000) : null;
        boolean registered = desk.approve(caseNo, approval, note, sent.of(answers));
        Variables.EVIDENCE_REGISTERED.set(execution, registered);
    }
}
