package org.yidan.level.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;
import org.yidan.level.objection.WaitDesk;

/** The answer is late (ServiceTask_NoteLevelAnswerLate). */
@ProcessBean("noteLevelAnswerLate")
class NoteLevelAnswerLateDelegate implements JavaDelegate {

    private final WaitDesk desk;
    private final CurrentCase current;

    NoteLevelAnswerLateDelegate(WaitDesk desk, CurrentCase current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.late(current.of(execution));
    }
}
