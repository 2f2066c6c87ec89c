package org.yidan.adjustment.process.opinion;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.adjustment.opinion.PowerDelegationDesk;
import org.yidan.adjustment.opinion.TownshipAnswer;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** A township answers in writing whether it takes a power on (UserTask_AcceptDelegation). */
@ProcessBean("acceptDelegation")
class AcceptDelegationListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final PowerDelegationDesk desk;

    AcceptDelegationListener(CurrentCase current, SentForm sent, PowerDelegationDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        TownshipAnswer.Given given = new TownshipAnswer.Given(
                answers.choice("delegationAnswer", Answer.class) == Answer.ACCEPT,
                answers.text("acceptanceNo", 2, 64),
                answers.optionalText("delegationNote", 2000).orElse(null));
        desk.answer(current.of(execution), CaseVariables.UNIT.in(execution), given, sent.of(answers));
    }

    private enum Answer {
        ACCEPT,
        DECLINE
    }
}
