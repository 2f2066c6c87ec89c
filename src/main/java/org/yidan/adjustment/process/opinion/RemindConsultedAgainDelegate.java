package org.yidan.adjustment.process.opinion;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.adjustment.opinion.UnitConsultationDesk;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;

/** Reminds a unit for the second time. */
@ProcessBean("remindConsultedAgain")
class RemindConsultedAgainDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final UnitConsultationDesk desk;

    RemindConsultedAgainDelegate(CurrentCase current, UnitConsultationDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.remind(current.of(execution), CaseVariables.UNIT.in(execution), 2);
    }
}
