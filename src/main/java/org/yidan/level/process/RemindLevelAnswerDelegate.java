package org.yidan.level.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;
import org.yidan.level.objection.WaitDesk;

/** Half of the time to answer is used up (ServiceTask_RemindLevelAnswer). */
@ProcessBean("remindLevelAnswer")
class RemindLevelAnswerDelegate implements JavaDelegate {

    private final WaitDesk desk;
    private final CurrentCase current;

    RemindLevelAnswerDelegate(WaitDesk desk, CurrentCase current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.remind(current.of(execution));
    }
}
