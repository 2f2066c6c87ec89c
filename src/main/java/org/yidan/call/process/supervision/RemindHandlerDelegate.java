package org.yidan.call.process.supervision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.supervision.SupervisionDesk;
import org.yidan.engine.ProcessBean;

/** Half of the time is used up (ServiceTask_RemindHandler). */
@ProcessBean("remindHandler")
class RemindHandlerDelegate implements JavaDelegate {

    private final CurrentCall current;
    private final SupervisionDesk desk;

    RemindHandlerDelegate(CurrentCall current, SupervisionDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.remind(current.of(execution));
    }
}
