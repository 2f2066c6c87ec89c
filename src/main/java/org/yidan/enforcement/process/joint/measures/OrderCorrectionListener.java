package org.yidan.enforcement.process.joint.measures;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.joint.measure.CorrectionDesk;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The subject orders to correct (UserTask_OrderCorrection). */
@ProcessBean("orderCorrection")
class OrderCorrectionListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final CorrectionDesk desk;

    OrderCorrectionListener(CurrentCase current, SentForm sent, CorrectionDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        FormAnswers answers = FormAnswers.of(task);
        answers.text("correctionDemand", 5, 2000);
        answers.text("correctionBasis", 4, 500);
        answers.text("rightsNote", 4, 1000);
        answers.moment("servedAt");
        Instant end = desk.order(
                current.of(execution),
                Variables.VIOLATION_NO.in(execution),
                answers.day("correctionDay"),
                sent.of(answers));
        Variables.CORRECTION_END.set(execution, end);
    }
}
