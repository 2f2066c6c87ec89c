package org.yidan.call.process.handling;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.handling.HandlingResult;
import org.yidan.call.handling.MeasureDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** A case was filed outside of the system (UserTask_FileCaseByHand). */
@ProcessBean("fileCaseByHand")
class FileCaseByHandListener implements TaskListener {

    private final CurrentCall current;
    private final SentForm sent;
    private final MeasureDesk desk;

    FileCaseByHandListener(CurrentCall current, SentForm sent, MeasureDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String caseNo = answers.text("caseNo", 1, 100);
        LocalDate filedAt = answers.day("filedAt");
        answers.optionalText("caseNote", 4000);
        DelegateExecution execution = task.getExecution();
        desk.fileCase(current.of(execution), caseNo, filedAt, sent.of(answers));
        Variables.CASE_FILED.set(execution, true);
        Variables.RESULT.set(execution, HandlingResult.CASE_FILED.name());
    }
}
