package org.yidan.level.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.engine.ProcessBean;
import org.yidan.level.objection.AnswerDesk;

/** The township keeps a part of the duty (ServiceTask_DivideDuty). */
@ProcessBean("divideDuty")
class DivideDutyDelegate implements JavaDelegate {

    private final AnswerDesk desk;

    DivideDutyDelegate(AnswerDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.takeBack(execution.getProcessBusinessKey(), true);
    }
}
