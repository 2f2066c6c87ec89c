package org.yidan.call.process.feedback;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.feedback.FeedbackDesk;
import org.yidan.call.process.CallParties;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.engine.ProcessBean;

/** Nobody verified in time (ServiceTask_VerifyByDefault). */
@ProcessBean("verifyByDefault")
class VerifyByDefaultDelegate implements JavaDelegate {

    private final CurrentCall current;
    private final CallParties parties;
    private final FeedbackDesk desk;

    VerifyByDefaultDelegate(CurrentCall current, CallParties parties, FeedbackDesk desk) {
        this.current = current;
        this.parties = parties;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String verifyingUnit = parties.ordinary(execution, "verifier").unitCode();
        desk.verifyByDefault(current.of(execution), verifyingUnit);
        Variables.VERIFIED.set(execution, true);
    }
}
