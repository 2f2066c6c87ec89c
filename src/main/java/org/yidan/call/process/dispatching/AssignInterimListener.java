package org.yidan.call.process.dispatching;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.dispatching.DispatchChoice;
import org.yidan.call.dispatching.DispatchDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Hands the department named for a call outside the list to the dispatch. */
@ProcessBean("assignInterim")
class AssignInterimListener implements TaskListener {

    private final DispatchDesk desk;
    private final CurrentCall current;
    private final SentForm sent;

    AssignInterimListener(DispatchDesk desk, CurrentCall current, SentForm sent) {
        this.desk = desk;
        this.current = current;
        this.sent = sent;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String unit = answers.text("interimUnit", 1, 32);
        String reason = answers.text("interimReason", 1, 1000);
        DelegateExecution execution = task.getExecution();
        desk.assignInterim(current.of(execution), unit, reason, sent.of(answers));
        HandedChoice.hand(execution, new DispatchChoice(unit, null, reason));
    }
}
