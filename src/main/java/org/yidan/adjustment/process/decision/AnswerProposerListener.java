package org.yidan.adjustment.process.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.adjustment.decision.AnswerChannel;
import org.yidan.adjustment.decision.ProposalClosingDesk;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The proposer is told result and reasons (UserTask_AnswerProposer). */
@ProcessBean("answerProposer")
class AnswerProposerListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ProposalClosingDesk desk;

    AnswerProposerListener(CurrentCase current, SentForm sent, ProposalClosingDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        AnswerChannel channel = answers.choice("answerChannel", AnswerChannel.class);
        String text = answers.text("answerText", 10, 2000);
        desk.answered(current.of(execution), channel, text, sent.of(answers));
    }
}
