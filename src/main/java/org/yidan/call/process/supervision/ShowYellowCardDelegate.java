package org.yidan.call.process.supervision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.supervision.SupervisionDesk;
import org.yidan.engine.ProcessBean;

/** Four fifths of the time are used up (ServiceTask_ShowYellowCard). */
@ProcessBean("showYellowCard")
class ShowYellowCardDelegate implements JavaDelegate {

    private final CurrentCall current;
    private final SupervisionDesk desk;

    ShowYellowCardDelegate(CurrentCall current, SupervisionDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.showYellowCard(current.of(execution));
    }
}
