package org.yidan.call.process.feedback;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.Call;
import org.yidan.call.feedback.ReworkDesk;
import org.yidan.call.feedback.Survey;
import org.yidan.call.feedback.SurveyDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The caller was asked (UserTask_SurveyCaller). */
@ProcessBean("surveyCaller")
class SurveyCallerListener implements TaskListener {

    private final CurrentCall current;
    private final SentForm sent;
    private final SurveyDesk desk;
    private final ReworkDesk reworks;

    SurveyCallerListener(CurrentCall current, SentForm sent, SurveyDesk desk, ReworkDesk reworks) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
        this.reworks = reworks;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Survey survey = SurveyForm.read(answers);
        DelegateExecution execution = task.getExecution();
        Call call = current.of(execution);
        Survey.Verdict verdict = desk.survey(call, survey, sent.of(answers));
        Variables.SURVEY_VERDICT.set(execution, verdict.name());
        Variables.REWORK_ALLOWED.set(execution, reworks.mayRework(call));
    }
}
