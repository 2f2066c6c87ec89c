package org.yidan.organization.identity;

import static org.yidan.organization.Role.CALLER;
import static org.yidan.organization.Role.COUNTY_DISPATCHER;
import static org.yidan.organization.Role.COUNTY_GOV;
import static org.yidan.organization.Role.INSPECTOR;
import static org.yidan.organization.Role.JUSTICE_OFFICE;
import static org.yidan.organization.Role.LAW_OFFICER;
import static org.yidan.organization.Role.LEGAL_REVIEWER;
import static org.yidan.organization.Role.STAFFING_OFFICE;
import static org.yidan.organization.Role.TOWNSHIP_DISPATCHER;
import static org.yidan.organization.Role.TOWNSHIP_LEADER;
import static org.yidan.organization.Role.UNIT_CLERK;
import static org.yidan.organization.Role.UNIT_HANDLER;
import static org.yidan.organization.Role.UNIT_LEADER;

import java.util.List;
import org.yidan.organization.Role;

/** Steps of the processes that one post does in one sitting, and the roles they are offered to by the models. */
enum StepFilter {
    INTAKE("待受理", List.of(TOWNSHIP_DISPATCHER, UNIT_CLERK), "MatchMatter VerifyAndAccept VerifyAfterwards"),
    DISPATCH(
            "待派单",
            List.of(COUNTY_DISPATCHER, TOWNSHIP_DISPATCHER),
            "DispatchCall DecideReturn ApproveByCenter NotifyLead"),
    RECEIPT(
            "待签收",
            List.of(UNIT_CLERK, TOWNSHIP_DISPATCHER),
            "AcceptDispatch ReceiveJointTask ConfirmParticipation ReceiptTransfer"),
    TREATMENT(
            "待办理",
            List.of(UNIT_HANDLER),
            "FirstResponse HandleMatter Cooperate Reinspect GiveFeedback ResumeHandling PlanJointAction DecideBlocked"
                    + " PatrolAndAdvise ConsolidateResult ArchivePublish"),
    ON_SITE(
            "待现场执法",
            List.of(LAW_OFFICER),
            "OnSiteInspection OnSiteDisposition SimplePenalty OrderCorrection JointReinspection CompulsoryMeasure"
                    + " LiftCompulsion TransferToCompetent"),
    PENALTY(
            "处罚案件",
            List.of(UNIT_HANDLER),
            "RequestFiling InvestigateCase DisposeEvidence WriteReport ServeNotice RecordStatement ArrangeHearing"
                    + " HoldHearing ReviewDefence ServeDecision PublishPenalty RecordPerformance RemindParty"
                    + " AwaitPerformance ApplyToCourt RecordCourtResult ProposeClosing RecordRemedyResult"
                    + " WithdrawPublicity TakeOverFile ReportCrime HandOverFile RecordPoliceDecision HandOverGoods"
                    + " SupplementTransfer"),
    APPROVAL(
            "待审签",
            List.of(UNIT_LEADER, TOWNSHIP_LEADER),
            "ApproveUpwardCall ApproveAfterwards ConfirmNotTrue ApproveResult ApproveByLead ApproveFiling"
                    + " ApproveRegistration ApproveExclusion ApproveClosing DiscussCollectively DecidePenalty"
                    + " DecideTransfer ConsiderReview ApproveCompulsion ApproveAfterMeasure EndCompulsion"),
    ANSWER(
            "待答复意见",
            List.of(UNIT_LEADER, TOWNSHIP_LEADER),
            "AnswerSupervision AnswerNoShow StatePosition ConsultUnits AcceptDelegation ClaimDuty ConsultDepartment"
                    + " ConsultOthers AskReview"),
    SUPPLEMENT(
            "待补正",
            List.of(CALLER, UNIT_CLERK, UNIT_LEADER, TOWNSHIP_LEADER),
            "SupplementCall SupplementProposal SupplementReturn"),
    LEGAL_REVIEW(
            "待法制审核",
            List.of(LEGAL_REVIEWER, JUSTICE_OFFICE),
            "ReviewLegality ReviewAfterHearing GiveLegalOpinion ChangeLegalityReview ReviewReturnLegality"
                    + " ConfirmAssessment ReviewReturnDraft"),
    VERIFICATION("待核验", List.of(TOWNSHIP_DISPATCHER, UNIT_CLERK), "VerifyOnSite"),
    SURVEY("待回访", List.of(COUNTY_DISPATCHER, TOWNSHIP_DISPATCHER), "SurveyCaller SurveyAfterCase ReviewUnreasonable"),
    RULING(
            "待裁定",
            List.of(COUNTY_GOV, STAFFING_OFFICE, JUSTICE_OFFICE, COUNTY_DISPATCHER, UNIT_LEADER),
            "RecordNegotiation DraftCoordinationOpinion DraftLegalOpinion DraftJointOpinion ConfirmRuling IssueRuling"
                    + " AssignInterim ClassifyUnlisted AnswerLevelObjection UrgeLevelAnswer"),
    SUPERVISION("待督办", List.of(INSPECTOR, COUNTY_GOV), "Supervise SuperviseRework SuperviseRefusal ReportToGovernment"),
    LIST(
            "清单调整与回归",
            List.of(STAFFING_OFFICE, COUNTY_GOV, UNIT_LEADER, UNIT_HANDLER),
            "AcceptProposal CapacityCheck ReasonablenessReview ClaimMeeting ApproveChange AwaitDelegationDecision"
                    + " WriteGuide DraftChange PublishChange AnnounceChange TrainUnits ReviewAdjustment OrderInterim"
                    + " AnswerProposer AcceptReturn HearSilentDepartment AssessCapability PlanSupport ReportSupport"
                    + " ApproveReturn ReportToProvince RecordProvinceDecision FileForRecord DraftReturnVersion"
                    + " DecideReturnImpact AnnounceReturn PublishReturnVersion SignHandoverOut SignHandoverIn"
                    + " RuleTakeover ReviewAfterReturn RejectReturn ReviewRejection SupportNow");

    private final String chinese;
    private final List<Role> roles;
    private final List<String> steps;

    StepFilter(String chinese, List<Role> roles, String steps) {
        this.chinese = chinese;
        this.roles = roles;
        this.steps = List.of(steps.split(" ", -1));
    }

    String chinese() {
        return chinese;
    }

    String description() {
        return chinese + "的任务，最先到期的在最前";
    }

    List<Role> roles() {
        return roles;
    }

    /** Keys of the user tasks in the models. */
    List<String> keys() {
        return steps.stream().map("UserTask_"::concat).toList();
    }
}
