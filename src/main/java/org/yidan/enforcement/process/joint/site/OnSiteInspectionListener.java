package org.yidan.enforcement.process.joint.site;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.CaseFile;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.joint.site.InspectionDesk;
import org.yidan.enforcement.joint.site.InspectionDesk.PartySign;
import org.yidan.enforcement.joint.site.InspectionDesk.Report;
import org.yidan.enforcement.joint.site.Inspections;
import org.yidan.enforcement.process.joint.FormLines;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.enforcement.process.joint.PartyForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Officers of one subject report an inspection (UserTask_OnSiteInspection). */
@ProcessBean("onSiteInspection")
class OnSiteInspectionListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final InspectionDesk desk;
    private final Inspections inspections;

    OnSiteInspectionListener(CurrentCase current, SentForm sent, InspectionDesk desk, Inspections inspections) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
        this.inspections = inspections;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        FormAnswers answers = FormAnswers.of(task);
        CaseFile file = current.of(execution);
        String unit = CaseVariables.UNIT.in(execution);
        Report report = report(answers);
        answers.optionalText("obstruction", 1000);
        desk.inspect(file, unit, report, sent.of(answers));
        Variables.VIOLATION_SEEN.set(execution, report.violation());
        Variables.OBJECTS_LEFT.set(execution, inspections.objectsLeft(file.caseNo(), unit));
    }

    private static Report report(FormAnswers answers) {
        return new Report(
                answers.integer("objectNo", 1, 60),
                answers.moment("startedAt"),
                answers.moment("endedAt"),
                answers.list("persons"),
                answers.flag("cardShown"),
                PartyForm.offender(answers),
                answers.choice("partySign", PartySign.class),
                answers.optionalText("witness", 100).orElse(null),
                answers.text("facts", 10, 4000),
                FormLines.of(answers, "cameraRefs"),
                FormLines.of(answers, "checkResults"),
                answers.optionalText("interview", 4000).orElse(null),
                answers.list("recusedOfficers"),
                answers.choice("violationFound", YesNo.class) == YesNo.YES);
    }

    private enum YesNo {
        YES,
        NO
    }
}
