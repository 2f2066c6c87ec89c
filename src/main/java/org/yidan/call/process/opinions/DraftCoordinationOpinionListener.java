package org.yidan.call.process.opinions;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.process.ruling.CurrentRuling;
import org.yidan.call.ruling.OpinionDesk;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The staffing office on duties and list (UserTask_DraftCoordinationOpinion). */
@ProcessBean("draftCoordinationOpinion")
class DraftCoordinationOpinionListener implements TaskListener {

    private final OpinionDesk desk;
    private final CurrentRuling current;
    private final SentForm sent;

    DraftCoordinationOpinionListener(OpinionDesk desk, CurrentRuling current, SentForm sent) {
        this.desk = desk;
        this.current = current;
        this.sent = sent;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String opinion = answers.text("opinion", 5, 4000);
        desk.giveCoordinationOpinion(current.of(task.getExecution()), opinion, sent.of(answers));
    }
}
