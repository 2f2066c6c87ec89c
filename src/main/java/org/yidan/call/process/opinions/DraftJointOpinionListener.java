package org.yidan.call.process.opinions;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.process.ruling.CurrentRuling;
import org.yidan.call.process.ruling.RulingModel;
import org.yidan.call.ruling.OpinionDesk;
import org.yidan.call.ruling.OpinionDesk.JointOpinion;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Both offices propose who does it (UserTask_DraftJointOpinion). */
@ProcessBean("draftJointOpinion")
class DraftJointOpinionListener implements TaskListener {

    private final OpinionDesk desk;
    private final CurrentRuling current;
    private final SentForm sent;

    DraftJointOpinionListener(OpinionDesk desk, CurrentRuling current, SentForm sent) {
        this.desk = desk;
        this.current = current;
        this.sent = sent;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        JointOpinion proposal = new JointOpinion(
                answers.text("decidedLead", 1, 32),
                answers.text("rulingBasis", 5, 4000),
                answers.flag("stillDisputed"),
                answers.flag("dutiesChange"));
        RulingModel.Variables.GOVERNMENT_NEEDED.set(
                task.getExecution(), desk.propose(current.of(task.getExecution()), proposal, sent.of(answers)));
    }
}
