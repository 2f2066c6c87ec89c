package org.yidan.powerreturn.process.handover;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.handover.HandoverDesk;

/** The county government rules that the department takes over (UserTask_RuleTakeover). */
@ProcessBean("ruleTakeover")
class RuleTakeoverListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final HandoverDesk desk;

    RuleTakeoverListener(CurrentCase current, SentForm sent, HandoverDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String ruling = answers.text("takeoverRuling", 10, 2000);
        answers.text("minutesNo", 2, 64);
        desk.rule(current.of(execution), CaseVariables.UNIT.in(execution), ruling, sent.of(answers));
    }
}
