package org.yidan.call.scenario;

import java.util.HashMap;
import java.util.Map;

/** What a careful clerk answers at each step when nothing special happens; scenarios change what matters to them. */
public final class CallAnswers {

    public static final String MORNING = "2026-03-10T09:00+08:00";

    private CallAnswers() {}

    public static Map<String, Object> start(String matterCode) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("title", "早市摊点销售过期食品");
        answers.put("description", "群众反映早市一摊点长期销售过期预包装食品，请核查处理。");
        answers.put("occurredAt", "2026-03-10T08:40+08:00");
        answers.put("direction", "UP");
        answers.put("areaCode", "420381001");
        answers.put("address", "均州路早市东口三号摊");
        answers.put("lat", 32.5402);
        answers.put("lng", 111.5132);
        answers.put("source", "GRID");
        answers.put("matterCode", matterCode);
        answers.put("urgency", CallStories.CRITICAL.equals(matterCode) ? "特急" : "一般");
        answers.put("noFileReason", "摊主遮挡，现场无法拍摄");
        return answers;
    }

    /** The answers of a step, with changes given as field, value, field, value. */
    public static Map<String, Object> of(String stem, Object... changes) {
        Map<String, Object> answers = new HashMap<>(usual(stem));
        for (int i = 0; i < changes.length; i += 2) {
            answers.put((String) changes[i], changes[i + 1]);
        }
        return answers;
    }

    private static Map<String, Object> usual(String stem) {
        return switch (stem) {
            case "VerifyAndAccept" -> Map.of("intakeDecision", "ACCEPT");
            case "ApproveUpwardCall" -> Map.of("upwardDecision", "APPROVE");
            case "SupplementCall" -> Map.of("supplement", "已补充摊位准确位置和摊主姓名，请继续核实办理。");
            case "NotifyLead" -> Map.of("notifiedPerson", "值班领导张强", "notifiedAt", MORNING);
            case "VerifyAfterwards" -> Map.of("papersNote", "已补办受理手续，情况属实。");
            case "ApproveAfterwards" -> Map.of("approvalNote", "同意，事后补签。");
            case "DispatchCall" -> Map.of("dispatchNote", "请按清单时限办理。");
            case "DecideReturn" -> Map.of("returnDecision", "REJECT", "decisionReason", "清单明确由该单位牵头，请签收办理。");
            case "Cooperate" -> Map.of("coopOutcome", "DONE", "coopNote", "已派人到场维持秩序并协助取证。");
            case "ConfirmNotTrue" -> Map.of("notTrueDecision", "CONFIRM", "confirmNote", "两名人员到场核实，情况不属实。");
            case "ApproveResult" -> Map.of("approvalDecision", "APPROVE");
            case "GiveFeedback" -> feedback();
            case "VerifyOnSite" -> Map.of("verdict", "TRUE", "verifyNote", "现场已整改到位。", "noFileReason", "夜间拍摄不清");
            case "SurveyCaller", "SurveyAfterCase" -> Map.of("satisfied", "SATISFIED", "solved", "YES", "tries", 1);
            case "ReviewUnreasonable" -> Map.of("unreasonableDecision", "CONFIRM", "explanation", "诉求超出法律规定，已当面解释依据。");
            case "SuperviseRework" -> Map.of("superviseDecision", "REWORK", "superviseNote", "责令限期办结并书面说明。");
            case "Supervise" -> Map.of("superviseNote", "已发催办单，请立即办理。");
            case "AnswerSupervision" -> Map.of("answer", "因取证困难延误，三日内办结并报告。");
            case "ReportToGovernment" -> Map.of("instruction", "全县通报，限期整改。");
            case "StatePosition" -> Map.of("position", "NOT_OURS", "positionReason", "三定规定未列此职责，清单也未列明。");
            case "RecordNegotiation" -> Map.of("negotiation", "NOT_AGREED", "negotiationNote", "双方各执一词，未能达成一致。");
            case "DraftCoordinationOpinion" -> Map.of("opinion", "依三定规定由市场监管部门承办为宜。");
            case "DraftLegalOpinion" -> Map.of("opinion", "依法属市场监管部门管辖。");
            case "DraftJointOpinion" -> Map.of("decidedLead", "420381-SC", "rulingBasis", "责任清单和三定规定第四条");
            case "ConfirmRuling" -> Map.of("governmentDecision", "CONFIRM", "governmentNote", "同意。");
            case "IssueRuling" -> Map.of("rulingBasis", "机构设置和编制管理条例第十条、责任清单");
            case "SuperviseRefusal" -> Map.of("superviseNote", "责令立即签收并书面说明。");
            case "ClassifyUnlisted" -> Map.of("classification", "ADD", "classifyNote", "清单确无此事项，建议新增。");
            case "ResumeHandling" -> Map.of("resumeNote", "检测报告已出具，恢复办理。");
            case "ApproveByLead", "ApproveByCenter" -> Map.of("decision", "APPROVE");
            default -> Map.of();
        };
    }

    private static Map<String, Object> feedback() {
        return Map.of(
                "facts", "经查该摊点销售过期食品三种，属实。",
                "basis", "《中华人民共和国食品安全法》第三十四条",
                "measureText", "已下架封存并对经营者批评教育。",
                "rightsNote", "如不服可依法申请行政复议或者提起行政诉讼。",
                "channel", "PHONE");
    }
}
