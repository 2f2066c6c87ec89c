package org.yidan.call.process.supervision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.supervision.Level;
import org.yidan.call.supervision.SupervisionDesk;
import org.yidan.engine.ProcessBean;

/** Overdue for long (ServiceTask_RaiseThirdLevel). */
@ProcessBean("raiseThirdLevel")
class RaiseThirdLevelDelegate implements JavaDelegate {

    private final CurrentCall current;
    private final SupervisionDesk desk;

    RaiseThirdLevelDelegate(CurrentCall current, SupervisionDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.raise(current.of(execution), Level.THIRD);
    }
}
