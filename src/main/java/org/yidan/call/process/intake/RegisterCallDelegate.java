package org.yidan.call.process.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.Call;
import org.yidan.call.intake.CallDesk;
import org.yidan.call.process.exchange.CallVariables;
import org.yidan.engine.CurrentUser;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Registers the call from the answers of the start form and gives the process its business key. */
@ProcessBean("registerCall")
class RegisterCallDelegate implements JavaDelegate {

    private final CallDesk desk;
    private final CurrentUser user;
    private final CallVariables variables;

    RegisterCallDelegate(CallDesk desk, CurrentUser user, CallVariables variables) {
        this.desk = desk;
        this.user = user;
        this.variables = variables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CallForm form = new CallForm(FormAnswers.ofStart(execution));
        Call call = desk.register(form.read(user.id(), execution.getProcessInstanceId()));
        execution.setProcessBusinessKey(call.callNo());
        variables.registered(execution, call);
    }
}
