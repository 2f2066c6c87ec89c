package org.yidan.call.process.feedback;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.feedback.Feedback;
import org.yidan.call.feedback.FeedbackDesk;
import org.yidan.call.handling.Measure;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The result is fed back (UserTask_GiveFeedback); until something else is ordered there is no rework. */
@ProcessBean("giveFeedback")
class GiveFeedbackListener implements TaskListener {

    private final CurrentCall current;
    private final SentForm sent;
    private final FeedbackDesk desk;

    GiveFeedbackListener(CurrentCall current, SentForm sent, FeedbackDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        FormAnswers answers = FormAnswers.of(task);
        Feedback feedback = new Feedback(
                answers.text("facts", 5, 4000),
                answers.optionalText("basis", 4000).orElse(null),
                answers.text("measureText", 5, 4000),
                answers.optionalText("nextStep", 4000).orElse(null),
                answers.optionalText("rightsNote", 4000).orElse(null),
                answers.choice("channel", Feedback.Channel.class));
        desk.give(current.of(execution), feedback, measureTaken(execution), sent.of(answers));
        Variables.REWORK_ORDERED.set(execution, false);
    }

    private static boolean measureTaken(DelegateExecution execution) {
        return Variables.MEASURE
                .find(execution)
                .map(Measure::valueOf)
                .filter(Measure::isEnforcement)
                .isPresent();
    }
}
