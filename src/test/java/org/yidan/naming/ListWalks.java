package org.yidan.naming;

import static org.yidan.adjustment.scenario.AdjustmentStories.CG;
import static org.yidan.adjustment.scenario.AdjustmentStories.CG_LEADER;
import static org.yidan.adjustment.scenario.AdjustmentStories.ZJ;
import static org.yidan.adjustment.scenario.AdjustmentStories.ZJ_LEADER;
import static org.yidan.powerreturn.ReturnStories.OTHER_TOWN;
import static org.yidan.powerreturn.ReturnStories.TOWN;
import static org.yidan.powerreturn.ReturnStories.answers;
import static org.yidan.powerreturn.ReturnStories.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.scenario.AdjustmentAnswers;
import org.yidan.adjustment.scenario.AdjustmentStories;
import org.yidan.call.scenario.CallStories;
import org.yidan.powerreturn.ReturnStories;

/** Changes of the list and returns of powers that come past every form on which something is named. */
@Component
class ListWalks {

    private static final String COUNCIL = "[\"420322-CG\",\"420322-ZJ\",\"420322-SF\"]";

    private final AdjustmentStories story;
    private final ReturnStories returns;
    private final CallStories calls;

    ListWalks(AdjustmentStories story, ReturnStories returns, CallStories calls) {
        this.story = story;
        this.returns = returns;
        this.calls = calls;
    }

    /** On the list of Yunxi only: matters to change, and one that the townships lead by delegation. */
    void list(String foreignMatter) {
        story.listed(List.of(
                AdjustmentStories.matter(foreignMatter),
                AdjustmentStories.matter("NF-CG-102"),
                AdjustmentStories.matter("NF-CG-103"),
                AdjustmentStories.matter("NF-CG-104"),
                AdjustmentStories.delegated("NF-CG-105"),
                AdjustmentStories.delegated("NF-CG-106")));
    }

    Map<String, Runnable> all() {
        Map<String, Runnable> walks = new LinkedHashMap<>();
        walks.put("claimed at a meeting and changed", this::claimed);
        walks.put("added", this::added);
        walks.put("another unit, joined and withdrawn", this::joinedAndWithdrawn);
        walks.put("handed down", this::handedDown);
        walks.put("re-organized", this::reorganized);
        walks.put("returned in part", this::returnedInPart);
        walks.put("handed over", this::handedOver);
        return walks;
    }

    private void claimed() {
        String caseNo = story.proposed(
                CG_LEADER,
                "CHANGE_LEAD",
                "NF-CG-102",
                "leadUnitType",
                ZJ,
                "coopUnitTypes",
                CG,
                "affectedUnits",
                "[\"420322-SL\"]",
                "evidenceCalls",
                calls.calledBy("420322-cg.unit-clerk", CallStories.MARKET, "direction", "SIDE", "areaCode", TOWN));
        story.step(caseNo, "AcceptProposal");
        for (Task task : story.driver.open(caseNo, "ConsultUnits")) {
            boolean objects = story.driver.holderOf(task).startsWith("420322-zj");
            story.driver.completeAs(
                    story.driver.holderOf(task),
                    task,
                    objects
                            ? AdjustmentAnswers.of(
                                    "ConsultUnits",
                                    "opinion",
                                    "OBJECT",
                                    "objectionReason",
                                    "NOT_OUR_DUTY",
                                    "opinionText",
                                    "三定规定没有赋予本单位此项职责。")
                            : AdjustmentAnswers.of("ConsultUnits"));
        }
        story.reviewed(caseNo);
        for (Task task : story.driver.open(caseNo, "ClaimDuty")) {
            String holder = story.driver.holderOf(task);
            String claim = holder.startsWith("420322-cg") ? "LEAD" : "COOPERATE";
            story.driver.completeAs(holder, task, AdjustmentAnswers.of("ClaimDuty", "claim", claim));
        }
        story.step(
                caseNo,
                "ClaimMeeting",
                "attendees",
                COUNCIL.replace("]", ",\"420322-SL\"]"),
                "heldOn",
                "2026-03-10",
                "minutesNo",
                "认领〔2026〕3号",
                "claimResult",
                "AGREED",
                "claimedLead",
                CG,
                "claimedCoops",
                "[\"" + ZJ + "\"]");
        story.signed(caseNo);
        story.step(
                caseNo,
                "ApproveChange",
                "approveDecision",
                "CHANGE",
                "approveNote",
                "按协调意见办，缩短时限。",
                "changedLead",
                CG,
                "changedCoops",
                "[\"" + ZJ + "\"]",
                "changedHandleDays",
                6);
    }

    private void added() {
        String caseNo = story.proposed(
                CG_LEADER,
                "ADD",
                null,
                "name",
                "测试点名新增事项",
                "leadUnitType",
                CG,
                "coopUnitTypes",
                ZJ,
                "leadDuty",
                "依法处置并反馈结果。",
                "townshipDuty",
                "巡查发现后及时上报。",
                "legalBasis",
                "《中华人民共和国行政处罚法》第二十四条");
        story.step(
                caseNo, "AcceptProposal", "newMatterCode", "NF-CG-109", "newLead", CG, "newCoops", "[\"" + ZJ + "\"]");
    }

    private void joinedAndWithdrawn() {
        String main = story.proposed(CG_LEADER, "CHANGE_LIMIT", "NF-CG-103", "handleDays", 5);
        String second = story.proposed(ZJ_LEADER, "CHANGE_LIMIT", "NF-CG-103", "handleDays", 7);
        story.step(second, "AcceptProposal", "proposalDecision", "JOIN", "joinInto", main);
        story.driver.start("adjustment-withdrawal", CG_LEADER, Map.of("caseNo", main, "withdrawReason", "本单位已另行解决。"));
    }

    private void handedDown() {
        story.proposed(
                CG_LEADER, "DELEGATE", "NF-CG-104", "townships", TOWN + "," + OTHER_TOWN, "resources", "编制四名、执法车一辆。");
    }

    private void reorganized() {
        String caseNo = story.proposed(CG_LEADER, "ORG_CHANGE", null, "fromUnitType", "县气象局", "toUnitType", "县财政局");
        story.driver.start("adjustment-withdrawal", CG_LEADER, Map.of("caseNo", caseNo, "withdrawReason", "机构暂不调整。"));
    }

    private void returnedInPart() {
        String caseNo = returns.driver.start(
                "power-return",
                ReturnStories.STAFFING,
                answers(
                        "matterCode",
                        "NF-CG-105",
                        "reasonCodes",
                        "DUTY_LIST_CONFLICT",
                        "explanation",
                        ReturnStories.LONG_TEXT,
                        "townshipCodes",
                        json(List.of(TOWN, OTHER_TOWN)),
                        "upperDocNo",
                        "省政发〔2026〕2号"));
        returns.step(caseNo, "AcceptReturn");
        returns.step(caseNo, "ConsultDepartment");
        returns.othersAnswer(caseNo);
        returns.step(caseNo, "ReviewReturnLegality");
        returns.step(caseNo, "ApproveReturn", "decision", "PARTIAL", "approvedTownships", json(List.of(OTHER_TOWN)));
    }

    private void handedOver() {
        String caseNo = returns.applied("NF-CG-106", TOWN);
        returns.attachMinutes(caseNo);
        returns.step(caseNo, "AcceptReturn");
        returns.driver.start(
                "power-return-request",
                ReturnStories.leader(TOWN),
                answers("caseNo", caseNo, "requestType", "SUPPORT_NOW", "requestReason", "人手不足，请求支援。"));
        returns.step(caseNo, "ConsultDepartment");
        returns.othersAnswer(caseNo);
        returns.step(caseNo, "AssessCapability");
        returns.step(caseNo, "ConfirmAssessment");
        returns.step(caseNo, "ReviewReturnLegality");
        returns.step(caseNo, "ApproveReturn");
        returns.publish(caseNo);
        returns.takeEffect(caseNo);
        returns.driver.complete(caseNo, "SignHandoverOut", returns.sheet(caseNo, TOWN));
    }
}
