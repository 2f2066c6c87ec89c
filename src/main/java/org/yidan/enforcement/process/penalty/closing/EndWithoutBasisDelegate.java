package org.yidan.enforcement.process.penalty.closing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.enforcement.penalty.execution.ClosingDesk;
import org.yidan.engine.ProcessBean;

/** The case ends because the list took its basis away (ServiceTask_EndWithoutBasis). */
@ProcessBean("endWithoutBasis")
class EndWithoutBasisDelegate implements JavaDelegate {

    private final ClosingDesk desk;

    EndWithoutBasisDelegate(ClosingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        desk.endWithoutBasis(caseNo);
    }
}
