package org.yidan.call.process.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.change.ChangeDesk;
import org.yidan.call.process.CallRequestModel;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.time.CallClock;
import org.yidan.engine.ProcessBean;

/** The request was rejected (ServiceTask_RefuseRequest). */
@ProcessBean("refuseRequest")
class RefuseRequestDelegate implements JavaDelegate {

    private final CurrentCall current;
    private final ChangeDesk desk;
    private final CallClock clock;

    RefuseRequestDelegate(CurrentCall current, ChangeDesk desk, CallClock clock) {
        this.current = current;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.refuse(current.of(execution), CallRequestModel.Variables.REQUEST_ID.in(execution), clock.now());
    }
}
