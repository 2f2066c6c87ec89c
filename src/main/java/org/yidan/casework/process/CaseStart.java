package org.yidan.casework.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;

/** Gives a process that a form started its business key and its standard variables. */
@Component
public class CaseStart {

    public void begin(DelegateExecution execution, CaseFile file) {
        execution.setProcessBusinessKey(file.caseNo());
        CaseVariables.card(execution, file);
    }
}
