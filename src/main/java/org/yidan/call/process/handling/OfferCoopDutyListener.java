package org.yidan.call.process.handling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.call.process.Options;
import org.yidan.engine.ProcessBean;

/**
 * Shows a co-operating unit its own duty sentence. A listener and no input parameter, as those of a parallel task are
 * evaluated once for all units.
 */
@ProcessBean("offerCoopDuty")
class OfferCoopDutyListener implements TaskListener {

    private final Options options;

    OfferCoopDutyListener(Options options) {
        this.options = options;
    }

    @Override
    public void notify(DelegateTask task) {
        Variables.COOP_DUTY.setLocal(task, options.coopDuty(task.getExecution()));
    }
}
