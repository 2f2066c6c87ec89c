package org.yidan.enforcement.process.penalty.execution;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.execution.PerformanceDesk;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.enforcement.process.penalty.PerformanceForm;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Performance within the time (UserTask_RecordPerformance). */
@ProcessBean("recordPerformance")
class RecordPerformanceListener implements TaskListener {

    private final SentForm sent;
    private final PerformanceDesk desk;

    RecordPerformanceListener(SentForm sent, PerformanceDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        PerformanceDesk.Performing act = PerformanceForm.of(answers);
        boolean performed = desk.record(caseNo, PenaltyCaseStep.RECORD_PERFORMANCE, act, sent.of(answers));
        Variables.PERFORMED.set(execution, performed);
    }
}
