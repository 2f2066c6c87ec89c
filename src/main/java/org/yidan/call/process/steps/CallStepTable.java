package org.yidan.call.process.steps;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.call.process.MatterCallModel;
import org.yidan.call.process.change.CallRequestModel;
import org.yidan.call.process.ruling.RulingModel;
import org.yidan.engine.steps.ProcessSteps;
import org.yidan.engine.steps.Steps;

/** Whose steps those of a call, of a request to change it and of a ruling are. */
@Component
class CallStepTable implements ProcessSteps {

    @Override
    public List<Steps> tables() {
        return List.of(matterCall(), callRequest(), responsibilityRuling());
    }

    private static Steps matterCall() {
        return Steps.of(MatterCallModel.KEY)
                .by("intake", "matchMatter", "verifyAndAccept", "verifyAfterwards")
                .by("caller", "supplementCall")
                .by("upward-approver", "approveUpwardCall", "approveAfterwards")
                .by("interim-assigner", "assignInterim")
                .by("dispatcher", "dispatchCall", "decideReturn")
                .by("lead.unit-clerk", "acceptDispatch")
                .by("lead.unit-handler", "firstResponse", "handleMatter", "reinspect", "giveFeedback")
                .by("cooperating.unit-handler", "cooperate")
                .by("township-leader", "confirmNotTrue")
                .by("lead.unit-leader", "approveResult", "answerSupervision")
                .by("inspector", "supervise", "superviseRework")
                .by("county-gov", "reportToGovernment")
                .by("verifier", "verifyOnSite")
                .by("surveyor", "surveyCaller", "surveyAfterCase")
                .by("county-dispatcher", "reviewUnreasonable", "notifyLead")
                .by("staffing-office", "classifyUnlisted")
                .byOffice("registerCall", "forwardUnapproved", "lapseCall", "issueDispatch", "remindClerk")
                .byOffice("escalateToLeader", "signBySystem", "requestJointTask", "offerCoopDuty")
                .byOffice("requestCrimeTransfer", "requestPenaltyCase", "remindHandler", "showYellowCard")
                .byOffice("showRedCard", "raiseSecondLevel", "raiseThirdLevel", "verifyByDefault", "closeSurvey")
                .byOffice("orderRework", "archiveCall", "notePapersLate", "requestRuling", "applyRuling")
                .byOffice("announceRedispatch", "proposeAdjustment", "stopCall");
    }

    private static Steps callRequest() {
        return Steps.of(CallRequestModel.KEY)
                .by("lead.unit-leader", "approveByLead")
                .by("dispatcher", "approveByCenter")
                .by("lead.unit-handler", "resumeHandling")
                .byOffice("submitRequest", "refuseRequest", "applyRequest", "resumeClock", "passRequestOn");
    }

    private static Steps responsibilityRuling() {
        return Steps.of(RulingModel.KEY)
                .by("unit.staff-leader", "statePosition")
                .by("county-dispatcher", "recordNegotiation")
                .by("staffing-office", "draftCoordinationOpinion", "draftJointOpinion")
                .by("justice-office", "draftLegalOpinion")
                .by("county-gov", "confirmRuling")
                .by("issuer.unit-leader", "issueRuling")
                .by("inspector", "superviseRefusal")
                .byOffice("recordPartySilence", "noteLateOpinion", "noteLateDecision");
    }
}
