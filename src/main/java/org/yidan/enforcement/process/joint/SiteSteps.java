package org.yidan.enforcement.process.joint;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.joint.measure.SimplePenaltyDesk;
import org.yidan.enforcement.joint.measure.SimplePenaltyDesk.SpotPenalty;
import org.yidan.enforcement.joint.site.DispositionDesk;
import org.yidan.enforcement.joint.site.DispositionDesk.Choice;
import org.yidan.enforcement.joint.site.InspectionDesk;
import org.yidan.enforcement.joint.site.InspectionDesk.PartySign;
import org.yidan.enforcement.joint.site.InspectionDesk.Report;
import org.yidan.enforcement.joint.site.Inspections;
import org.yidan.enforcement.joint.site.Violation;
import org.yidan.enforcement.joint.site.Violation.Measure;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;
import org.yidan.shared.Refused;

/** Inspection and disposition on the spot. */
@StepBean("onSite")
class SiteSteps {

    private final CurrentCase current;
    private final InspectionDesk inspectionDesk;
    private final Inspections inspections;
    private final DispositionDesk dispositionDesk;
    private final SimplePenaltyDesk simplePenaltyDesk;

    SiteSteps(
            CurrentCase current,
            InspectionDesk inspectionDesk,
            Inspections inspections,
            DispositionDesk dispositionDesk,
            SimplePenaltyDesk simplePenaltyDesk) {
        this.current = current;
        this.inspectionDesk = inspectionDesk;
        this.inspections = inspections;
        this.dispositionDesk = dispositionDesk;
        this.simplePenaltyDesk = simplePenaltyDesk;
    }

    /** Gives each subject its own variables, so that parallel subjects do not write over each other. */
    public void beginInspection(DelegateExecution execution) {
        Variables.VIOLATION_SEEN.setLocal(execution, false);
        Variables.VIOLATION_NO.setLocal(execution, 0);
        Variables.OBJECTS_LEFT.setLocal(execution, true);
        Variables.CRIME_SUSPECTED.setLocal(execution, false);
        Variables.ORDINARY_PROCEDURE.setLocal(execution, false);
        Variables.SIMPLE_PROCEDURE.setLocal(execution, false);
        Variables.CORRECTION_NEEDED.setLocal(execution, false);
        Variables.COMPULSION_NEEDED.setLocal(execution, false);
        Variables.TRANSFER_NEEDED.setLocal(execution, false);
        Variables.MEASURE_URGENT.setLocal(execution, false);
        Variables.COMPULSION_APPROVED.setLocal(execution, false);
        Variables.CORRECTION_FOUND.setLocal(execution, "");
        Variables.CORRECTION_END.setLocal(execution, null);
    }

    /** Officers of one subject report an inspection. */
    public void onSiteInspection(StepForm form) {
        CaseFile file = current.of(form);
        String unit = CaseVariables.UNIT.in(form.execution());
        Report report = report(form);
        form.optionalText("obstruction", 1000);
        inspectionDesk.inspect(file, unit, report, FormSubmission.of(form));
        Variables.VIOLATION_SEEN.set(form.execution(), report.violation());
        Variables.OBJECTS_LEFT.set(form.execution(), inspections.objectsLeft(file.caseNo(), unit));
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

    /** Officers of one subject say what they do about a violation. */
    public void onSiteDisposition(StepForm form) {
        List<Measure> measures = measures(form);
        Choice choice = new Choice(
                form.text("violationMatter", 4, 20),
                form.text("facts", 10, 4000),
                measures,
                form.list("persons"),
                form.optionalText("sameAs", 120).orElse(null),
                form.optionalText("differentBecause", 500).orElse(null),
                form.optionalText("measureReason", 1000).orElse(null),
                form.optionalText("goods", 2000).orElse(null),
                form.flag("measureUrgent"));
        boolean more = form.flag("moreHere");
        Violation violation = dispositionDesk.dispose(
                current.of(form), CaseVariables.UNIT.in(form.execution()), choice, FormSubmission.of(form));
        Variables.VIOLATION_NO.set(form.execution(), violation.no());
        branch(form.execution(), violation.measures());
        Variables.MEASURE_URGENT.set(form.execution(), choice.urgent());
        if (more) {
            Variables.OBJECTS_LEFT.set(form.execution(), true);
        }
    }

    private static void branch(DelegateExecution execution, Set<Measure> chosen) {
        Variables.CRIME_SUSPECTED.set(execution, chosen.contains(Measure.CRIME));
        Variables.ORDINARY_PROCEDURE.set(execution, chosen.contains(Measure.ORDINARY));
        Variables.SIMPLE_PROCEDURE.set(execution, chosen.contains(Measure.SIMPLE));
        Variables.CORRECTION_NEEDED.set(execution, chosen.contains(Measure.CORRECTION));
        Variables.COMPULSION_NEEDED.set(execution, chosen.stream().anyMatch(Measure::isOnThings));
        Variables.TRANSFER_NEEDED.set(execution, chosen.contains(Measure.TRANSFER));
    }

    private static List<Measure> measures(FormAnswers answers) {
        return new TreeSet<>(answers.list("measures"))
                .stream().map(SiteSteps::measure).toList();
    }

    private static Measure measure(String code) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.name().equals(code))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("enforcement.measure-unknown", code));
    }

    /** Officers punish on the spot. */
    public void simplePenalty(StepForm form) {
        SpotPenalty penalty = new SpotPenalty(
                form.choice("spotPenalty", SimplePenaltyDesk.Kind.class),
                form.optionalText("fineAmount", 20).map(SiteSteps::yuan).orElse(null),
                form.text("penaltyBasis", 4, 500),
                form.flag("partyHeard"),
                form.flag("paidOnSpot"),
                form.list("persons"));
        form.moment("servedAt");
        simplePenaltyDesk.decide(
                current.of(form), Variables.VIOLATION_NO.in(form.execution()), penalty, FormSubmission.of(form));
    }

    private static BigDecimal yuan(String amount) {
        if (!amount.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            throw Refused.invalid("enforcement.amount-unreadable", amount);
        }
        return new BigDecimal(amount);
    }

    private enum YesNo {
        YES,
        NO
    }
}
