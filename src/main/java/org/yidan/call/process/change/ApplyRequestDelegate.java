package org.yidan.call.process.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.change.ChangeDesk;
import org.yidan.call.process.CallRequestModel;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.time.CallClock;
import org.yidan.engine.ProcessBean;

/** Carries out what was decided (ServiceTask_ApplyRequest). */
@ProcessBean("applyRequest")
class ApplyRequestDelegate implements JavaDelegate {

    private final CurrentCall current;
    private final ChangeDesk desk;
    private final CallClock clock;

    ApplyRequestDelegate(CurrentCall current, ChangeDesk desk, CallClock clock) {
        this.current = current;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Long requestId = CallRequestModel.Variables.REQUEST_ID.in(execution);
        boolean paused = desk.apply(current.of(execution), requestId, clock.now());
        CallRequestModel.Variables.PAUSED.set(execution, paused);
    }
}
