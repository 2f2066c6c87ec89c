package org.yidan.powerreturn.process.review;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;
import org.yidan.powerreturn.process.ReturnForms;
import org.yidan.powerreturn.review.SupportDesk;

/** The department plans how it helps for three months (UserTask_PlanSupport). */
@ProcessBean("planSupport")
class PlanSupportListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final SupportDesk desk;

    PlanSupportListener(CurrentCase current, SentForm sent, SupportDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        List<SupportDesk.Measure> measures = answers.list("supportMeasures").stream()
                .map(code -> ReturnForms.code(code, SupportDesk.Measure.class))
                .toList();
        String plan = answers.text("supportPlan", 20, 4000);
        Variables.SUPPORT_UNTIL.set(
                execution, Date.from(desk.plan(current.of(execution), measures, plan, sent.of(answers))));
    }
}
