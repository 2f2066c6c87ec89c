package org.yidan.enforcement.process.penalty.inquiry;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.inquiry.EvidenceDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** What becomes of registered evidence (UserTask_DisposeEvidence). */
@ProcessBean("disposeEvidence")
class DisposeEvidenceListener implements TaskListener {

    private final SentForm sent;
    private final EvidenceDesk desk;

    DisposeEvidenceListener(SentForm sent, EvidenceDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        EvidenceDesk.Disposal disposal = answers.choice("evidenceDisposal", EvidenceDesk.Disposal.class);
        String note = answers.text("disposalNote", 5, 4000);
        desk.dispose(caseNo, disposal, note, sent.of(answers));
    }
}
