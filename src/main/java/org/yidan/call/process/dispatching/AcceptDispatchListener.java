package org.yidan.call.process.dispatching;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.Call;
import org.yidan.call.dispatching.ReceiptDesk;
import org.yidan.call.dispatching.ReturnDesk;
import org.yidan.call.dispatching.ReturnDispatch;
import org.yidan.call.dispatching.SignDispatch;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The unit signs for the dispatch, or returns it. */
@ProcessBean("acceptDispatch")
class AcceptDispatchListener implements TaskListener {

    private final ReceiptDesk desk;
    private final ReturnDesk returns;
    private final CurrentCall current;
    private final SentForm sent;

    AcceptDispatchListener(ReceiptDesk desk, ReturnDesk returns, CurrentCall current, SentForm sent) {
        this.desk = desk;
        this.returns = returns;
        this.current = current;
        this.sent = sent;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        Call call = current.of(execution);
        String decision = answers.choice("acceptDecision", Decision.class) == Decision.SIGN
                ? sign(call, answers)
                : giveBack(call, answers);
        Variables.ACCEPT_DECISION.set(execution, decision);
    }

    private enum Decision {
        SIGN,
        RETURN
    }

    private String sign(Call call, FormAnswers answers) {
        SignDispatch command = new SignDispatch(
                answers.text("handler", 1, 64), answers.text("handlerPhone", 1, 40), answers.moment("plannedVisitAt"));
        desk.sign(call, command, sent.of(answers));
        return "SIGNED";
    }

    private String giveBack(Call call, FormAnswers answers) {
        ReturnDispatch command = new ReturnDispatch(
                answers.choice("returnReason", ReturnDispatch.Reason.class),
                answers.text("returnBasis", 1, 2000),
                answers.optionalText("proposedUnit", 32).orElse(null));
        return returns.giveBack(call, command, sent.of(answers)) ? "DISPUTED" : "RETURNED";
    }
}
