package org.yidan.adjustment.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.engine.steps.ProcessSteps;
import org.yidan.engine.steps.Steps;

/** Whose steps those of an adjustment of the list are. */
@Component
class AdjustmentSteps implements ProcessSteps {

    @Override
    public List<Steps> tables() {
        return List.of(listAdjustment(), adjustmentWithdrawal());
    }

    private static Steps listAdjustment() {
        return Steps.of(ListAdjustmentModel.KEY)
                .by("staffing-office", "acceptProposal", "capacityCheck", "reasonablenessReview", "claimMeeting")
                .by("staffing-office", "awaitDelegationDecision", "draftChange", "reviewAdjustment", "answerProposer")
                .by("proposer.staff-leader", "supplementProposal")
                .by("unit.staff-leader", "consultUnits", "acceptDelegation", "claimDuty")
                .by("justice-office", "changeLegalityReview")
                .by("county-gov", "approveChange", "announceChange", "orderInterim")
                .by("guide.staff-leader", "writeGuide", "trainUnits")
                .by("staffing.unit-leader", "publishChange")
                .byOffice("registerProposal", "lapseProposal", "remindConsulted", "remindConsultedAgain")
                .byOffice("recordSilence", "planCarryOver", "carryOutChange", "closeAdjustment", "closeProposal")
                .byOffice("publishInterim", "lapseInterim", "stopProposal");
    }

    private static Steps adjustmentWithdrawal() {
        return Steps.of(ListAdjustmentModel.WITHDRAWAL).byOffice("withdrawProposal");
    }
}
