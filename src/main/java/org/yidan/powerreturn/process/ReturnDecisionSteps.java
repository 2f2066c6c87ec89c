package org.yidan.powerreturn.process;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;
import org.yidan.powerreturn.decision.DecideReturn;
import org.yidan.powerreturn.decision.ReturnDecisionDesk;
import org.yidan.powerreturn.decision.SuperiorDesk;
import org.yidan.powerreturn.decision.SuperiorDesk.ProvinceDecision;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;
import org.yidan.powerreturn.record.CountyDecision;
import org.yidan.powerreturn.record.ListKind;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;

/** The decision on a return, by the county and by the province. */
@StepBean("returnApproval")
class ReturnDecisionSteps {

    private final CurrentCase current;
    private final ReturnDecisionDesk returnDecisionDesk;
    private final ReturnFiles returns;
    private final SuperiorDesk superiorDesk;

    ReturnDecisionSteps(
            CurrentCase current,
            ReturnDecisionDesk returnDecisionDesk,
            ReturnFiles returns,
            SuperiorDesk superiorDesk) {
        this.current = current;
        this.returnDecisionDesk = returnDecisionDesk;
        this.returns = returns;
        this.superiorDesk = superiorDesk;
    }

    /** The county government decides. */
    public void approveReturn(StepForm form) {
        CountyDecision decision = form.choice("decision", CountyDecision.class);
        DecideReturn order = new DecideReturn(
                decision,
                decision == CountyDecision.PARTIAL ? form.list("approvedTownships") : List.of(),
                decision.grants() && form.flag("regionWide"),
                form.optionalDay("effectiveFrom").orElse(null),
                form.text("minutesNo", 2, 64),
                form.text("decisionReason", 5, 2000));
        CaseFile file = current.of(form);
        returnDecisionDesk.decide(file, order, FormSubmission.of(form));
        Variables.POWER_DECISION.set(form.execution(), outcome(decision));
        if (decision.grants()) {
            Variables.PROVINCE_MODE.set(form.execution(), mode(returns.of(file.caseNo())));
            Variables.WHOLE_REGION.set(form.execution(), order.regionWide());
        }
    }

    private static String outcome(CountyDecision decision) {
        return switch (decision) {
            case APPROVE, PARTIAL -> "APPROVED";
            case SUPPORT -> "SUPPORT";
            case REJECT -> "REJECTED";
        };
    }

    private static String mode(PowerReturn file) {
        return file.listKind() == ListKind.PROVINCE_MANDATORY
                ? "DECISION"
                : file.listKind() == ListKind.PROVINCE_GUIDE ? "RECORD" : "NONE";
    }

    /** The letter to the province has gone. */
    public void reportToProvince(StepForm form) {
        String letterNo = form.text("letterNo", 2, 100);
        superiorDesk.report(current.of(form), letterNo, form.day("letterOn"), FormSubmission.of(form));
    }

    /** The province has decided. */
    public void recordProvinceDecision(StepForm form) {
        ProvinceDecision decision = form.choice("provinceDecision", ProvinceDecision.class);
        String document = form.text("provinceDocRef", 2, 100);
        LocalDate decidedOn = form.day("provinceDecidedOn");
        LocalDate newEffect = form.optionalDay("newEffectiveFrom").orElse(null);
        superiorDesk.decided(current.of(form), decision, document, decidedOn, newEffect, FormSubmission.of(form));
        if (decision == ProvinceDecision.REFUSE) {
            Variables.POWER_DECISION.set(form.execution(), "REJECTED");
        }
    }

    /** Nothing has come from the province yet. */
    public void remindProvince(DelegateExecution execution) {
        superiorDesk.remind(current.of(execution));
    }

    /** The superior has taken the return on file. */
    public void fileForRecord(StepForm form) {
        String recordNo = form.text("recordNo", 2, 100);
        superiorDesk.filed(current.of(form), recordNo, form.day("recordedOn"), FormSubmission.of(form));
    }
}
