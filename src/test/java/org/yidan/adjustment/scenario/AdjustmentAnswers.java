package org.yidan.adjustment.scenario;

import java.util.HashMap;
import java.util.Map;

/** The usual answers to every form of an adjustment. */
public final class AdjustmentAnswers {

    private AdjustmentAnswers() {}

    /** A proposal of this type about this matter (null for none), with everything a person must say. */
    public static Map<String, Object> proposal(String type, String matterCode, Object... changes) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "type", type,
                "reason", "近半年呼叫反映职责不清，须调整清单。",
                "law", "中华人民共和国行政处罚法",
                "article", "第二十四条",
                "inForceFrom", "2021-07-15"));
        if (matterCode != null) {
            answers.put("matterCode", matterCode);
        }
        return with(answers, changes);
    }

    /** The usual answer to a step, with these changes (field, value, …). */
    public static Map<String, Object> of(String stem, Object... changes) {
        return with(new HashMap<>(usual(stem)), changes);
    }

    private static Map<String, Object> with(Map<String, Object> answers, Object... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                answers.remove((String) changes[i]);
            } else {
                answers.put((String) changes[i], changes[i + 1]);
            }
        }
        return answers;
    }

    private static Map<String, Object> usual(String stem) {
        return switch (stem) {
            case "AcceptProposal" -> Map.of("proposalDecision", "ACCEPT", "track", "FULL");
            case "SupplementProposal" -> Map.of("supplementText", "补充半年呼叫数据和三定规定。");
            case "ConsultUnits" -> Map.of("opinion", "AGREE");
            case "AcceptDelegation" -> Map.of("delegationAnswer", "ACCEPT", "acceptanceNo", "函〔2026〕1号");
            case "CapacityCheck" -> Map.of(
                    "cardOfficers",
                    6,
                    "cardOfficersNeeded",
                    4,
                    "budget",
                    20,
                    "equipment",
                    "执法记录仪四台",
                    "trainingPlan",
                    "四月集中培训两天",
                    "capacityResult",
                    "CAPABLE");
            case "ReasonablenessReview" -> Map.of(
                    "dutyFitsOrgPlan",
                    "PASS",
                    "powerMatchesDuty",
                    "PASS",
                    "burdenBearable",
                    "PASS",
                    "noDuplicate",
                    "PASS",
                    "categoryRight",
                    "NOT_APPLICABLE",
                    "reviewResult",
                    "PASS",
                    "reviewNote",
                    "职责与三定规定一致。");
            case "ChangeLegalityReview" -> Map.of(
                    "plannedEffect",
                    "2026-04-20",
                    "basisExists",
                    "PASS",
                    "competenceRight",
                    "PASS",
                    "partyRights",
                    "PASS",
                    "noConflict",
                    "PASS",
                    "reviewResult",
                    "PASS",
                    "reviewNote",
                    "依据有效，职权合法。");
            case "ClaimDuty" -> Map.of("claim", "COOPERATE");
            case "ApproveChange" -> Map.of("approveDecision", "APPROVE", "minutesNo", "纪要〔2026〕7号");
            case "AwaitDelegationDecision" -> Map.of(
                    "provinceDecision", "APPROVED", "provinceDocNo", "鄂政发〔2026〕9号", "provinceDecidedOn", "2026-03-01");
            case "AnswerProposer" -> Map.of("answerChannel", "LETTER", "answerText", "您的建议已经办理，结论和理由见附件。");
            case "WriteGuide" -> Map.of("guideSteps", "签收后8工作小时内到场核实\n三个工作日内处置并反馈");
            case "ConfirmGuide" -> Map.of("guideAnswer", "CONFIRM");
            case "DraftChange" -> Map.of("effectiveFrom", "2026-04-20");
            case "PublishChange" -> Map.of(
                    "publishDecision", "PUBLISH", "impactChecked", true, "noticeUrl", "https://www.example.gov.cn/1");
            case "AnnounceChange" -> Map.of(
                    "noticeUrl",
                    "https://www.example.gov.cn/2",
                    "announcedOn",
                    "2026-03-10",
                    "contactPhone",
                    "0719-6000000");
            case "TrainUnits" -> Map.of(
                    "trainedOn",
                    "2026-04-20",
                    "trainingPlace",
                    "县委党校",
                    "trainer",
                    "业务股",
                    "attendeeCount",
                    30,
                    "trainingContent",
                    "新版说明书和执法程序");
            case "ReviewAdjustment" -> Map.of("effectResult", "EFFECTIVE", "effectNote", "半年按时办结率和满意率均有提高。");
            case "OrderInterim" -> Map.of(
                    "interimDecision",
                    "ORDER",
                    "orderNo",
                    "令〔2026〕2号",
                    "validDays",
                    30,
                    "interimGuide",
                    "接报后30分钟内到场\n先行警戒并报告");
            case "ClaimMeeting" -> Map.of();
            default -> throw new IllegalArgumentException(stem);
        };
    }
}
