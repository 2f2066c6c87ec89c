package org.yidan.call.process.archive;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.feedback.Survey;
import org.yidan.call.feedback.SurveyDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.feedback.SurveyForm;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The caller is asked once more when the case is closed (UserTask_SurveyAfterCase). */
@ProcessBean("surveyAfterCase")
class SurveyAfterCaseListener implements TaskListener {

    private final CurrentCall current;
    private final SentForm sent;
    private final SurveyDesk desk;

    SurveyAfterCaseListener(CurrentCall current, SentForm sent, SurveyDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Survey survey = SurveyForm.read(answers);
        desk.surveyAfterCase(current.of(task.getExecution()), survey, sent.of(answers));
    }
}
