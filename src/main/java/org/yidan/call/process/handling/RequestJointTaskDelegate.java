package org.yidan.call.process.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.handling.CooperationDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.engine.ProcessBean;

/** Asks for joint enforcement (ServiceTask_RequestJointTask). */
@ProcessBean("requestJointTask")
class RequestJointTaskDelegate implements JavaDelegate {

    private final CurrentCall current;
    private final CooperationDesk desk;

    RequestJointTaskDelegate(CurrentCall current, CooperationDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.requestJointTask(current.of(execution));
    }
}
