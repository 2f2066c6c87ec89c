package org.yidan.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** An ordinary call of the market supervision: what its caller reports and what each step answers, lists as JSON text. */
final class CallWalkAnswers {

    static final String CALLER = "420381001.caller";
    static final String MORNING = "2026-03-10T09:00+08:00";

    private static final String HANDLER = "420381-sc.unit-handler";
    private static final String HANDLERS = "[\"" + HANDLER + "\"]";

    private CallWalkAnswers() {}

    /** Each call at its own place, as calls are: no duplicate of another. */
    static Map<String, Object> start(int number) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("title", "早市摊点销售过期食品");
        answers.put("description", "群众反映早市一摊点长期销售过期预包装食品，请核查处理。");
        answers.put("occurredAt", "2026-03-10T08:40+08:00");
        answers.put("direction", "UP");
        answers.put("areaCode", "420381001");
        answers.put("address", "均州路早市东口第" + number + "号摊");
        answers.put("lat", 32.5402 + number % 1000 * 0.002);
        answers.put("lng", 111.5132);
        answers.put("source", "GRID");
        answers.put("urgency", "一般");
        answers.put("matterCode", "SY-SC-011");
        answers.put("noFileReason", "摊主遮挡，现场无法拍摄");
        return answers;
    }

    /** The user tasks of the walk in their order, with their answers. */
    static Map<String, Map<String, Object>> steps() {
        Map<String, Map<String, Object>> steps = new LinkedHashMap<>();
        steps.put("VerifyAndAccept", Map.of("intakeDecision", "ACCEPT"));
        steps.put("ApproveUpwardCall", Map.of("upwardDecision", "APPROVE"));
        steps.put("DispatchCall", Map.of("coopUnits", "[\"420381001\"]", "dispatchNote", "请按清单时限办理。"));
        steps.put("AcceptDispatch", acceptance());
        steps.put("FirstResponse", firstResponse());
        steps.put("HandleMatter", handling());
        steps.put("Cooperate", Map.of("coopOutcome", "DONE", "coopNote", "已派人到场维持秩序并协助取证。"));
        steps.put("ApproveResult", Map.of("approvalDecision", "APPROVE"));
        steps.put("GiveFeedback", feedback());
        steps.put("VerifyOnSite", Map.of("verdict", "TRUE", "verifyNote", "现场已整改到位。", "noFileReason", "夜间拍摄不清"));
        steps.put("SurveyCaller", Map.of("satisfied", "SATISFIED", "solved", "YES", "tries", 1));
        return steps;
    }

    private static Map<String, Object> acceptance() {
        return Map.of(
                "acceptDecision", "SIGN",
                "handler", HANDLER,
                "handlerPhone", "13800000001",
                "plannedVisitAt", "2026-03-10T10:00+08:00");
    }

    private static Map<String, Object> firstResponse() {
        return Map.of(
                "arrivedAt",
                MORNING,
                "lat",
                32.5403,
                "lng",
                111.5133,
                "persons",
                HANDLERS,
                "responseNote",
                "已到现场核查，摊主在场。");
    }

    private static Map<String, Object> handling() {
        return Map.of(
                "stepsDone", "[\"1\",\"2\",\"3\",\"4\",\"5\"]",
                "persons", HANDLERS,
                "measures", "责令当场下架过期食品并登记销毁。",
                "result", "RESOLVED",
                "measure", "NONE");
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
