package org.yidan.adjustment.process.decision;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.adjustment.decision.InterimOrderDesk;
import org.yidan.adjustment.process.ListAdjustmentModel.Variables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;

/** Puts an urgent addition on the list at once (ServiceTask_PublishInterim). */
@ProcessBean("publishInterim")
class PublishInterimDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final InterimOrderDesk desk;

    PublishInterimDelegate(CurrentCase current, InterimOrderDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant end = desk.publish(current.of(execution));
        Variables.INTERIM_END.set(execution, end);
    }
}
