package org.yidan.powerreturn.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.engine.steps.ProcessSteps;
import org.yidan.engine.steps.Steps;

/** Whose steps those of the return of a power are. */
@Component
class ReturnSteps implements ProcessSteps {

    @Override
    public List<Steps> tables() {
        return List.of(powerReturn(), powerReturnRequest());
    }

    private static Steps powerReturn() {
        return Steps.of(PowerReturnModel.KEY)
                .by("staffing-office", "acceptReturn", "assessCapability", "reportToProvince")
                .by("staffing-office", "recordProvinceDecision", "fileForRecord", "decideReturnImpact")
                .by("staffing-office", "publishReturnVersion", "reviewAfterReturn", "rejectReturn")
                .by("applicant.township-leader", "supplementReturn", "askReview")
                .by("department.unit-leader", "consultDepartment", "planSupport", "reportSupport", "signHandoverIn")
                .by("department.unit-leader", "supportNow")
                .by("county-gov", "hearSilentDepartment", "approveReturn", "announceReturn", "ruleTakeover")
                .by("county-gov", "reviewRejection")
                .by("unit.staff-leader", "consultOthers")
                .by("justice-office", "confirmAssessment", "reviewReturnLegality", "reviewReturnDraft")
                .by("department.unit-handler", "draftReturnVersion")
                .by("unit.township-leader", "signHandoverOut")
                .byOffice("registerReturn", "mergeReturn", "lapseReturn", "recordDepartmentSilence")
                .byOffice("recordOtherSilence", "remindProvince", "planReturnImpact", "switchPermissions")
                .byOffice("settleReturnItems", "listHandover", "recordLateHandover", "closeRejectedReturn");
    }

    private static Steps powerReturnRequest() {
        return Steps.of(PowerReturnModel.REQUEST_KEY).byOffice("submitReturnRequest");
    }
}
