package org.yidan.call.process.intake;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.Call;
import org.yidan.call.duty.MatterChoice;
import org.yidan.call.intake.IntakeDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.exchange.CallVariables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Matches the call to the list and tells the process. */
@ProcessBean("matchMatter")
class MatchMatterListener implements TaskListener {

    private final IntakeDesk desk;
    private final CurrentCall current;
    private final SentForm sent;
    private final CallVariables variables;

    MatchMatterListener(IntakeDesk desk, CurrentCall current, SentForm sent, CallVariables variables) {
        this.desk = desk;
        this.current = current;
        this.sent = sent;
        this.variables = variables;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Call call = current.of(task.getExecution());
        MatterChoice choice = new MatterChoice(
                answers.optionalText("matterCode", 32).orElse(null),
                answers.flag("unlisted"),
                answers.optionalText("unlistedReason", 1000).orElse(null));
        desk.match(call, choice, sent.of(answers));
        variables.matter(task.getExecution(), call);
    }
}
