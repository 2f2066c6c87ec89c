package org.yidan.enforcement.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.enforcement.process.joint.JointEnforcementModel;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel;
import org.yidan.enforcement.process.transfer.CrimeTransferModel;
import org.yidan.engine.steps.ProcessSteps;
import org.yidan.engine.steps.Steps;

/** Whose steps those of a joint task, a penalty case and a transfer to the police are. */
@Component
class EnforcementSteps implements ProcessSteps {

    @Override
    public List<Steps> tables() {
        return List.of(jointEnforcement(), penaltyCase(), penaltyRequest(), crimeTransfer());
    }

    private static Steps jointEnforcement() {
        return Steps.of(JointEnforcementModel.KEY)
                .by("lead.unit-clerk", "receiveJointTask")
                .by("lead.unit-handler", "planJointAction", "decideBlocked", "patrolAndAdvise", "consolidateResult")
                .by("unit.staff-clerk", "confirmParticipation", "receiptTransfer")
                .by("unit.staff-leader", "answerNoShow", "approveCompulsion", "approveAfterMeasure", "endCompulsion")
                .by("unit.law-officer", "onSiteInspection", "onSiteDisposition", "simplePenalty", "orderCorrection")
                .by("unit.law-officer", "jointReinspection", "compulsoryMeasure", "liftCompulsion")
                .by("unit.law-officer", "transferToCompetent")
                .by("unit.unit-handler", "archivePublish")
                .byOffice("registerJointTask", "recordNoShow", "checkOfficers", "beginInspection", "noteApprovalLate")
                .byOffice("sendTransferLetter", "noteReceiptMissing", "answerCall", "closeJointTask")
                .byOffice("noteJointOverdue", "takeUpViolation", "takeUpCrime", "takeUpMeasure", "noteMeasureOverdue");
    }

    private static Steps penaltyCase() {
        return Steps.of(PenaltyCaseModel.KEY)
                .by("lead.unit-handler", "requestFiling", "investigateCase", "disposeEvidence", "writeReport")
                .by("lead.unit-handler", "serveNotice", "recordStatement", "arrangeHearing", "reviewDefence")
                .by("lead.unit-handler", "serveDecision", "publishPenalty", "recordPerformance", "remindParty")
                .by("lead.unit-handler", "awaitPerformance", "applyToCourt", "recordCourtResult", "proposeClosing")
                .by("lead.unit-handler", "recordRemedyResult", "withdrawPublicity", "takeOverFile")
                .by("lead.unit-leader", "approveFiling", "approveRegistration", "approveExclusion", "approveClosing")
                .by("reviewer.legal-reviewer", "reviewLegality", "reviewAfterHearing")
                .byNamedPerson("lead.unit-clerk", "holdHearing")
                .by("subject.staff-leader", "discussCollectively", "decidePenalty")
                .by("justice-office", "giveLegalOpinion")
                .byOffice("openPenaltyCase", "lapseEvidence", "closeWindow", "takeBackTransfer", "warnCaseTime")
                .byOffice("noteCaseOverNinety", "closeTransferred", "noteServiceLate", "archivePenaltyCase")
                .byOffice("announceAnnulment", "endWithoutBasis", "passExclusionOn");
    }

    private static Steps penaltyRequest() {
        return Steps.of(PenaltyCaseModel.REQUEST_KEY).byOffice("submitPenaltyRequest");
    }

    private static Steps crimeTransfer() {
        return Steps.of(CrimeTransferModel.KEY)
                .by("lead.unit-handler", "reportCrime", "handOverFile", "recordPoliceDecision", "handOverGoods")
                .by("lead.unit-handler", "supplementTransfer")
                .by("subject.staff-leader", "decideTransfer")
                .by("lead.unit-leader", "considerReview")
                .byOffice("openTransfer", "noteHeadDecisionLate", "closeRefusedTransfer", "noteHandOverLate")
                .byOffice("remindPoliceDecision", "noteGoodsLate");
    }
}
