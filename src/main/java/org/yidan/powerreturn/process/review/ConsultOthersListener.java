package org.yidan.powerreturn.process.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.process.ReturnForms;
import org.yidan.powerreturn.review.Opinion.Verdict;
import org.yidan.powerreturn.review.ReturnOpinionDesk;

/** One of the other units gives its opinion (UserTask_ConsultOthers). */
@ProcessBean("consultOthers")
class ConsultOthersListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ReturnOpinionDesk desk;

    ConsultOthersListener(CurrentCase current, SentForm sent, ReturnOpinionDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        Verdict verdict = ReturnForms.opinion(answers);
        desk.byOther(
                current.of(execution),
                CaseVariables.UNIT.in(execution),
                verdict,
                ReturnForms.opinionReason(answers, verdict),
                sent.of(answers));
    }
}
