package org.yidan.call.process.feedback;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.feedback.SurveyDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.engine.ProcessBean;

/** The time of the survey is over (ServiceTask_CloseSurvey). */
@ProcessBean("closeSurvey")
class CloseSurveyDelegate implements JavaDelegate {

    private final CurrentCall current;
    private final SurveyDesk desk;

    CloseSurveyDelegate(CurrentCall current, SurveyDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.closeSurvey(current.of(execution));
    }
}
