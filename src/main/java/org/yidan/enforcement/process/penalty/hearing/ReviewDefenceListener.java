package org.yidan.enforcement.process.penalty.hearing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.facts.Defence;
import org.yidan.enforcement.penalty.hearing.DefenceDesk;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The answer to what the party said (UserTask_ReviewDefence). */
@ProcessBean("reviewDefence")
class ReviewDefenceListener implements TaskListener {

    private final SentForm sent;
    private final DefenceDesk desk;

    ReviewDefenceListener(SentForm sent, DefenceDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        Defence.Result result = answers.choice("defenceResult", Defence.Result.class);
        String reply = answers.text("defenceReply", 10, 4000);
        boolean again = desk.review(caseNo, result, reply, sent.of(answers));
        Variables.REINVESTIGATE.set(execution, again);
    }
}
