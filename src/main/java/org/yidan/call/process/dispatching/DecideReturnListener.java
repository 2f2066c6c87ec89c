package org.yidan.call.process.dispatching;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.Call;
import org.yidan.call.dispatching.ReturnDesk;
import org.yidan.call.dispatching.ReturnDesk.DecisionOnReturn;
import org.yidan.call.dispatching.ReturnDispatch.Decision;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.call.process.exchange.CallVariables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The dispatcher decides on a return. */
@ProcessBean("decideReturn")
class DecideReturnListener implements TaskListener {

    private final ReturnDesk desk;
    private final CurrentCall current;
    private final SentForm sent;
    private final CallVariables variables;

    DecideReturnListener(ReturnDesk desk, CurrentCall current, SentForm sent, CallVariables variables) {
        this.desk = desk;
        this.current = current;
        this.sent = sent;
        this.variables = variables;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        Call call = current.of(execution);
        Decision decision = answers.choice("returnDecision", Decision.class);
        DecisionOnReturn grounds = new DecisionOnReturn(
                answers.text("decisionReason", 1, 2000),
                answers.optionalText("matterCode", 32).orElse(null));
        desk.decide(call, decision, grounds, sent.of(answers));
        Variables.RETURN_DECISION.set(execution, decision.name());
        variables.matter(execution, call);
    }
}
