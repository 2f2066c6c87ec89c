package org.yidan.powerreturn.process.application;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.application.ReturnAcceptanceDesk;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;

/** Puts returns of one matter together (ServiceTask_MergeReturn). */
@ProcessBean("mergeReturn")
class MergeReturnDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final ReturnAcceptanceDesk desk;

    MergeReturnDelegate(CurrentCase current, ReturnAcceptanceDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (desk.merge(current.of(execution)).isPresent()) {
            Variables.ACCEPTANCE_OUTCOME.set(execution, "MERGED");
        }
    }
}
