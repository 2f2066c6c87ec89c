package org.yidan.level.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;
import org.yidan.level.objection.WaitDesk;

/** Most of the time to answer is used up (ServiceTask_WarnLevelAnswer). */
@ProcessBean("warnLevelAnswer")
class WarnLevelAnswerDelegate implements JavaDelegate {

    private final WaitDesk desk;
    private final CurrentCase current;

    WarnLevelAnswerDelegate(WaitDesk desk, CurrentCase current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.warn(current.of(execution));
    }
}
