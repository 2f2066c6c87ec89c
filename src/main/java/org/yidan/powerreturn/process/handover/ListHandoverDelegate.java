package org.yidan.powerreturn.process.handover;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.handover.HandoverDesk;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;

/** The handover sheet of one township lies ready (ServiceTask_ListHandover). */
@ProcessBean("listHandover")
class ListHandoverDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final HandoverDesk desk;

    ListHandoverDelegate(CurrentCase current, HandoverDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.begin(current.of(execution), CaseVariables.UNIT.in(execution));
        // Each township's handover has an answer of its own.
        Variables.HANDOVER_ANSWER.setLocal(execution, HandoverDesk.Answer.OBJECT.name());
    }
}
