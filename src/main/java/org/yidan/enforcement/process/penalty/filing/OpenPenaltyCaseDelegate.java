package org.yidan.enforcement.process.penalty.filing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.process.CaseVariables;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.ProcessBean;

/** Writes the variables of the case from its record (ServiceTask_OpenPenaltyCase). */
@ProcessBean("openPenaltyCase")
class OpenPenaltyCaseDelegate implements JavaDelegate {

    private final CaseFiles files;

    OpenPenaltyCaseDelegate(CaseFiles files) {
        this.files = files;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();

        CaseVariables.card(execution, files.byNo(caseNo));
        Variables.PENALTY_FILED.set(execution, false);
        Variables.REPORT_ONLY.set(execution, false);
        Variables.PROPOSAL.set(execution, "");
        Variables.REVIEW_RESULT.set(execution, "PASSED");
        Variables.REVIEW_NEEDED.set(execution, false);
        Variables.NOTICE_NEEDED.set(execution, false);
        Variables.COLLECTIVE_NEEDED.set(execution, false);
        Variables.PARTY_ANSWER.set(execution, "");
        Variables.REINVESTIGATE.set(execution, false);
        Variables.DECISION_OUTCOME.set(execution, "");
        Variables.CARRY_OVER.set(execution, "");
        Variables.TRANSFER_NO.set(execution, null);
    }
}
