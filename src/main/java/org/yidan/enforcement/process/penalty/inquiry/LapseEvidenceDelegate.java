package org.yidan.enforcement.process.penalty.inquiry;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.enforcement.penalty.inquiry.EvidenceDesk;
import org.yidan.engine.ProcessBean;

/** Registered evidence nobody disposed of in time (ServiceTask_LapseEvidence). */
@ProcessBean("lapseEvidence")
class LapseEvidenceDelegate implements JavaDelegate {

    private final EvidenceDesk desk;

    LapseEvidenceDelegate(EvidenceDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        desk.lapse(caseNo);
    }
}
