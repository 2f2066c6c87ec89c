package org.yidan.level.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.engine.ProcessBean;
import org.yidan.level.objection.AnswerDesk;

/** The work leaves the township (ServiceTask_TakeDutyBack). */
@ProcessBean("takeDutyBack")
class TakeDutyBackDelegate implements JavaDelegate {

    private final AnswerDesk desk;

    TakeDutyBackDelegate(AnswerDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.takeBack(execution.getProcessBusinessKey(), false);
    }
}
