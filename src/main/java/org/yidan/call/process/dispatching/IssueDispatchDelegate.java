package org.yidan.call.process.dispatching;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.Call;
import org.yidan.call.dispatching.DispatchDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.call.process.exchange.CallVariables;
import org.yidan.casework.journal.StepEntry;
import org.yidan.engine.CurrentUser;
import org.yidan.engine.ProcessBean;

/** Issues the dispatch: by the list alone, or with what the dispatcher chose just before. */
@ProcessBean("issueDispatch")
class IssueDispatchDelegate implements JavaDelegate {

    private static final String AUTO = "AUTO";

    private final DispatchDesk desk;
    private final CurrentCall current;
    private final CurrentUser user;
    private final CallVariables variables;

    IssueDispatchDelegate(DispatchDesk desk, CurrentCall current, CurrentUser user, CallVariables variables) {
        this.desk = desk;
        this.current = current;
        this.user = user;
        this.variables = variables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Call call = current.of(execution);
        desk.issue(call, HandedChoice.taken(execution), actor(execution));
        variables.dispatched(execution, call);
    }

    private String actor(DelegateExecution execution) {
        boolean automatic =
                Variables.DISPATCH_MODE.find(execution).filter(AUTO::equals).isPresent();
        return automatic ? StepEntry.SYSTEM : user.find().orElse(StepEntry.SYSTEM);
    }
}
