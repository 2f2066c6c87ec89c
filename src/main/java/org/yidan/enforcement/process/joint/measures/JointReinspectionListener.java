package org.yidan.enforcement.process.joint.measures;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.CaseFile;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.joint.measure.CorrectionDesk;
import org.yidan.enforcement.joint.measure.CorrectionDesk.Found;
import org.yidan.enforcement.joint.measure.CorrectionDesk.Next;
import org.yidan.enforcement.joint.measure.CorrectionDesk.Reinspection;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Lead and subject look whether it was put right (UserTask_JointReinspection). */
@ProcessBean("jointReinspection")
class JointReinspectionListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final CorrectionDesk desk;

    JointReinspectionListener(CurrentCase current, SentForm sent, CorrectionDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        FormAnswers answers = FormAnswers.of(task);
        CaseFile file = current.of(execution);
        int violationNo = Variables.VIOLATION_NO.in(execution);
        Reinspection report = new Reinspection(
                answers.choice("correctionResult", Found.class),
                answers.list("persons"),
                answers.text("reinspectNote", 5, 2000),
                answers.optionalDay("correctionDay").orElse(null));
        Next next = desk.reinspect(file, violationNo, report, sent.of(answers));
        Variables.CORRECTION_FOUND.set(execution, next.name());
        Variables.CORRECTION_END.set(execution, desk.end(file, violationNo));
    }
}
