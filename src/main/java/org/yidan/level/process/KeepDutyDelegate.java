package org.yidan.level.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.engine.ProcessBean;
import org.yidan.level.objection.AnswerDesk;

/** The duty stays with the township (ServiceTask_KeepDuty). */
@ProcessBean("keepDuty")
class KeepDutyDelegate implements JavaDelegate {

    private final AnswerDesk desk;

    KeepDutyDelegate(AnswerDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.keep(execution.getProcessBusinessKey());
    }
}
