package org.yidan.call.process.feedback;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.feedback.ReworkDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.engine.ProcessBean;

/** The result goes back to the handlers (ServiceTask_OrderRework). */
@ProcessBean("orderRework")
class OrderReworkDelegate implements JavaDelegate {

    private final CurrentCall current;
    private final ReworkDesk desk;

    OrderReworkDelegate(CurrentCall current, ReworkDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.order(current.of(execution));
        Variables.FIRST_ROUND.set(execution, false);
        Variables.REWORK_ORDERED.set(execution, true);
    }
}
