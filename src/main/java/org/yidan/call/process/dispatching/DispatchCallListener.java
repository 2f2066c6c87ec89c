package org.yidan.call.process.dispatching;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.Call;
import org.yidan.call.dispatching.DispatchChoice;
import org.yidan.call.dispatching.DispatchDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.exchange.CallVariables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Hands the dispatcher's choice to the dispatch; a corrected matter goes into the record. */
@ProcessBean("dispatchCall")
class DispatchCallListener implements TaskListener {

    private final DispatchDesk desk;
    private final CurrentCall current;
    private final SentForm sent;
    private final CallVariables variables;

    DispatchCallListener(DispatchDesk desk, CurrentCall current, SentForm sent, CallVariables variables) {
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
        String matterCode = answers.optionalText("matterCode", 32).orElse(null);
        DispatchChoice choice = new DispatchChoice(
                answers.optionalText("interimUnit", 32).orElse(null),
                answers.optionalList("coopUnits").orElse(null),
                answers.optionalText("dispatchNote", 1000).orElse(null));
        desk.prepare(call, matterCode, choice, sent.of(answers));
        variables.matter(execution, call);
        HandedChoice.hand(execution, choice);
    }
}
