package org.yidan.call.process.feedback;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.Call;
import org.yidan.call.feedback.ReworkDesk;
import org.yidan.call.feedback.SurveyDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The second look at a wish held unreasonable (UserTask_ReviewUnreasonable). */
@ProcessBean("reviewUnreasonable")
class ReviewUnreasonableListener implements TaskListener {

    private final CurrentCall current;
    private final SentForm sent;
    private final SurveyDesk desk;
    private final ReworkDesk reworks;

    ReviewUnreasonableListener(CurrentCall current, SentForm sent, SurveyDesk desk, ReworkDesk reworks) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
        this.reworks = reworks;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        var decision = answers.choice("unreasonableDecision", SurveyDesk.Review.class);
        String explanation = answers.text("explanation", 10, 4000);
        DelegateExecution execution = task.getExecution();
        Call call = current.of(execution);
        boolean confirmed = desk.review(call, decision, explanation, sent.of(answers));
        Variables.UNREASONABLE_CONFIRMED.set(execution, confirmed);
        Variables.REWORK_ALLOWED.set(execution, reworks.mayRework(call));
    }
}
