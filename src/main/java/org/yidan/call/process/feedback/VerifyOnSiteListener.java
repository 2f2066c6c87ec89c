package org.yidan.call.process.feedback;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.Call;
import org.yidan.call.feedback.FeedbackDesk;
import org.yidan.call.feedback.ReworkDesk;
import org.yidan.call.feedback.Verification;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Somebody else looked at the result (UserTask_VerifyOnSite). */
@ProcessBean("verifyOnSite")
class VerifyOnSiteListener implements TaskListener {

    private final CurrentCall current;
    private final SentForm sent;
    private final FeedbackDesk desk;
    private final ReworkDesk reworks;

    VerifyOnSiteListener(CurrentCall current, SentForm sent, FeedbackDesk desk, ReworkDesk reworks) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
        this.reworks = reworks;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Verification verification = new Verification(
                answers.choice("verdict", Verification.Verdict.class),
                answers.text("verifyNote", 5, 4000),
                answers.optionalText("noFileReason", 1000).orElse(null));
        DelegateExecution execution = task.getExecution();
        Call call = current.of(execution);
        Variables.VERIFIED.set(execution, desk.verify(call, verification, sent.of(answers)));
        Variables.REWORK_ALLOWED.set(execution, reworks.mayRework(call));
    }
}
