package org.yidan.enforcement.process.penalty.course;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.CaseProcess;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel;
import org.yidan.engine.ProcessBean;

/** Tells the main way of the case that its decision is annulled (Throw_DecisionAnnulled). */
@ProcessBean("announceAnnulment")
class AnnounceAnnulmentDelegate implements JavaDelegate {

    private final CaseProcess process;

    AnnounceAnnulmentDelegate(CaseProcess process) {
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        process.tell(execution.getProcessBusinessKey(), PenaltyCaseModel.Messages.DECISION_ANNULLED, Map.of());
    }
}
