package org.yidan.designer.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A small process of the office with its forms and tables, as a designer would bring it, that keeps every rule. The number varies
 * what is in it: how many tasks, whose, by which clocks, with or without a called part and an escalation.
 */
public final class SoundDesign {

    private static final List<String> PARTIES = List.of(
            "staffing-office", "justice-office", "county-gov", "lead.unit-leader", "lead.unit-handler", "inspector");
    private static final List<String> DUTIES =
            List.of("STAFFING", "JUSTICE", "GOVERNMENT", "LEAD", "LEAD", "SUPERVISOR");
    private static final List<String> MORE =
            List.of("ArrangeWork", "ReportResult", "ReviewResult", "InformUnits", "KeepRecord", "CloseMatter");

    private final int number;
    private final String key;
    private final List<String> steps = new ArrayList<>(List.of("CheckGoods", "DecideMatter"));

    private SoundDesign(int number) {
        this.number = number;
        this.key = number == 0 ? "specimen" : "specimen-" + number;
        steps.addAll(MORE.subList(0, number % (MORE.size() + 1)));
    }

    /** Its files by name: {@code specimen.bpmn}, the part it calls, tables and forms. */
    public static Map<String, String> files(int number) {
        return new SoundDesign(number).files();
    }

    private boolean callsAPart() {
        return number % 3 == 0;
    }

    private boolean escalates() {
        return number % 2 == 0;
    }

    private Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(key + ".bpmn", model());
        if (callsAPart()) {
            files.put(key + "-part.bpmn", part());
        }
        files.put(key + "-limits.dmn", limits());
        files.put(key + "-routing.dmn", routing());
        files.put(key + "-apply.form", form("apply", "number", "days"));
        for (String step : steps) {
            files.put(key + "-" + kebab(step) + ".form", form(kebab(step), "radio", answer(step)));
        }
        return files;
    }

    private static String answer(String step) {
        return step.substring(0, 1).toLowerCase(Locale.ROOT) + step.substring(1) + "Result";
    }

    private static String kebab(String step) {
        return step.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String stepKey(String step) {
        return step.substring(0, 1).toLowerCase(Locale.ROOT) + step.substring(1);
    }

    private String model() {
        StringBuilder more = new StringBuilder();
        String from = callsAPart() ? "CallActivity_DoPart" : "Gateway_Merged";
        for (String step : steps.subList(2, steps.size())) {
            more.append(task(step)).append(flow(from, "UserTask_" + step));
            from = "UserTask_" + step;
        }
        return head(key)
                + """
                <bpmn:process id="%1$s" name="样例流程" isExecutable="true" camunda:versionTag="1.0.0" camunda:historyTimeToLive="P3650D">
                <bpmn:startEvent id="StartEvent_Applied" name="已申请" camunda:formRef="%1$s-apply" camunda:formRefBinding="deployment">
                <bpmn:extensionElements><camunda:properties><camunda:property name="yidan:keeps" value="days" /></camunda:properties></bpmn:extensionElements>
                </bpmn:startEvent>
                """
                        .formatted(key)
                + flow("StartEvent_Applied", "UserTask_CheckGoods")
                + task("CheckGoods")
                + timer()
                + flow("UserTask_CheckGoods", "RuleTask_ChooseWay")
                + """
                <bpmn:businessRuleTask id="RuleTask_ChooseWay" name="选择办法" camunda:resultVariable="way" camunda:decisionRef="%s-routing" camunda:mapDecisionResult="singleEntry" />
                """
                        .formatted(key)
                + flow("RuleTask_ChooseWay", "Gateway_WhichWay")
                + """
                <bpmn:exclusiveGateway id="Gateway_WhichWay" name="怎么办理？" default="Flow_Short" />
                <bpmn:sequenceFlow id="Flow_Long" name="研究" sourceRef="Gateway_WhichWay" targetRef="UserTask_DecideMatter">
                <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${way == 'LONG'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="Flow_Short" name="直接办理" sourceRef="Gateway_WhichWay" targetRef="Gateway_Merged" />
                """
                + task("DecideMatter")
                + flow("UserTask_DecideMatter", "Gateway_Merged")
                + "<bpmn:exclusiveGateway id=\"Gateway_Merged\" />\n"
                + (callsAPart()
                        ? "<bpmn:callActivity id=\"CallActivity_DoPart\" name=\"办理一部分\" calledElement=\"" + key
                                + "-part\" />\n" + flow("Gateway_Merged", "CallActivity_DoPart")
                        : "")
                + more
                + flow(from, "EndEvent_Done")
                + "<bpmn:endEvent id=\"EndEvent_Done\" name=\"已办结\" />\n"
                + (escalates() ? escalation() : "")
                + "</bpmn:process>\n"
                + (escalates()
                        ? "<bpmn:escalation id=\"Escalation_Late\" name=\"late\" escalationCode=\"late\" />\n"
                        : "")
                + "</bpmn:definitions>\n";
    }

    private String task(String step) {
        int at = (number + steps.indexOf(step)) % PARTIES.size();
        return """
                <bpmn:userTask id="UserTask_%1$s" name="办理%1$s" camunda:formRef="%2$s-%3$s" camunda:formRefBinding="deployment" camunda:candidateGroups="${posts.of(execution,'%4$s')}" camunda:dueDate="${limits.due(execution,'%5$s')}" camunda:followUpDate="${limits.followUp(execution,'%5$s')}">
                <bpmn:extensionElements><camunda:properties>
                <camunda:property name="yidan:matter" value="${matterCode}" />
                <camunda:property name="yidan:dutyRole" value="%6$s" />
                <camunda:property name="yidan:keeps" value="%7$s" />
                </camunda:properties></bpmn:extensionElements>
                </bpmn:userTask>
                """
                .formatted(step, key, kebab(step), PARTIES.get(at), stepKey(step), DUTIES.get(at), answer(step));
    }

    private String timer() {
        String end = escalates() ? "EndEvent_ToldLate" : "EndEvent_Late";
        return """
                <bpmn:boundaryEvent id="Boundary_CheckGoodsOverdue" name="逾期" cancelActivity="false" attachedToRef="UserTask_CheckGoods">
                <bpmn:timerEventDefinition id="Boundary_CheckGoodsOverdue_def">
                <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${limits.at(execution,'checkGoods')}</bpmn:timeDate>
                </bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                """
                + flow("Boundary_CheckGoodsOverdue", end)
                + "<bpmn:endEvent id=\"" + end + "\" name=\"已提醒\">"
                + (escalates()
                        ? "<bpmn:escalationEventDefinition id=\"EndEvent_ToldLate_def\" escalationRef=\"Escalation_Late\" />"
                        : "")
                + "</bpmn:endEvent>\n";
    }

    private static String escalation() {
        return """
                <bpmn:subProcess id="EventSubProcess_Late" name="逾期处理" triggeredByEvent="true">
                <bpmn:startEvent id="StartEvent_LateHeard" name="已逾期" isInterrupting="false">
                <bpmn:escalationEventDefinition id="StartEvent_LateHeard_def" escalationRef="Escalation_Late" />
                </bpmn:startEvent>
                <bpmn:sequenceFlow id="Flow_LateHeardToNoted" sourceRef="StartEvent_LateHeard" targetRef="EndEvent_Noted" />
                <bpmn:endEvent id="EndEvent_Noted" name="已记录" />
                </bpmn:subProcess>
                """;
    }

    private String part() {
        return head(key + "-part")
                + """
                <bpmn:process id="%s-part" name="样例部分" isExecutable="true" camunda:versionTag="1.0.0" camunda:historyTimeToLive="P3650D">
                <bpmn:startEvent id="StartEvent_PartBegun" name="已开始" />
                <bpmn:sequenceFlow id="Flow_PartBegunToPartDone" sourceRef="StartEvent_PartBegun" targetRef="EndEvent_PartDone" />
                <bpmn:endEvent id="EndEvent_PartDone" name="已完成" />
                </bpmn:process>
                </bpmn:definitions>
                """
                        .formatted(key);
    }

    private static String flow(String from, String to) {
        String id = "Flow_" + from.substring(from.indexOf('_') + 1) + "To" + to.substring(to.indexOf('_') + 1);
        return "<bpmn:sequenceFlow id=\"" + id + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\" />\n";
    }

    private static String head(String key) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_%s" targetNamespace="http://bpmn.io/schema/bpmn">
                """
                .formatted(key);
    }

    private String limits() {
        StringBuilder rows = new StringBuilder();
        for (String step : steps) {
            boolean days = (number + steps.indexOf(step)) % 2 == 0;
            rows.append(row(
                    steps.indexOf(step) + 1,
                    List.of("\"" + stepKey(step) + "\"", ""),
                    List.of(
                            days ? "\"WORKING_DAYS\"" : "\"WORKING_HOURS\"",
                            days ? "\"P2D\"" : "\"PT4H\"",
                            "\"本局工作规则第3条\"")));
        }
        return table(
                key + "-limits",
                "FIRST",
                input("Step", "string", "step") + input("Urgency", "string", "urgency"),
                output("clock", "string") + output("limit", "string") + output("basis", "string"),
                rows.toString());
    }

    private String routing() {
        String inputs = input("Days", "integer", "days") + input("Result", "string", "checkGoodsResult");
        String output = output("way", "string");
        if (number % 2 == 0) {
            return table(
                    key + "-routing",
                    "FIRST",
                    inputs,
                    output,
                    row(1, List.of("> 30", ""), List.of("\"LONG\""))
                            + row(2, List.of("", "\"DOUBT\""), List.of("\"LONG\""))
                            + row(3, List.of("", ""), List.of("\"SHORT\"")));
        }
        return table(
                key + "-routing",
                "UNIQUE",
                inputs,
                output,
                row(1, List.of("> 30", ""), List.of("\"LONG\""))
                        + row(2, List.of("<= 30", "\"DOUBT\""), List.of("\"LONG\""))
                        + row(3, List.of("<= 30", "not(\"DOUBT\")"), List.of("\"SHORT\"")));
    }

    private static String table(String key, String policy, String inputs, String outputs, String rows) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="Definitions_%1$s" name="%1$s" namespace="http://camunda.org/schema/1.0/dmn">
                <decision id="%1$s" name="%1$s" camunda:historyTimeToLive="P3650D" camunda:versionTag="1.0.0">
                <decisionTable id="DecisionTable_1" hitPolicy="%2$s">
                %3$s%4$s%5$s</decisionTable>
                </decision>
                </definitions>
                """
                .formatted(key, policy, inputs, outputs, rows);
    }

    private static String input(String id, String type, String name) {
        return "<input id=\"Input_" + id + "\"><inputExpression id=\"InputExpression_" + id + "\" typeRef=\"" + type
                + "\"><text>" + name + "</text></inputExpression></input>\n";
    }

    private static String output(String name, String type) {
        return "<output id=\"Output_" + name + "\" name=\"" + name + "\" typeRef=\"" + type + "\" />\n";
    }

    private static String row(int number, List<String> inputs, List<String> outputs) {
        StringBuilder row = new StringBuilder("<rule id=\"Rule_" + number + "\">");
        for (int i = 0; i < inputs.size(); i++) {
            String text = inputs.get(i).replace("<", "&lt;").replace(">", "&gt;");
            row.append("<inputEntry id=\"Rule_%d_In%d\"><text>%s</text></inputEntry>".formatted(number, i + 1, text));
        }
        for (int i = 0; i < outputs.size(); i++) {
            row.append("<outputEntry id=\"Rule_%d_Out%d\"><text>%s</text></outputEntry>"
                    .formatted(number, i + 1, outputs.get(i)));
        }
        return row.append("</rule>\n").toString();
    }

    private String form(String name, String type, String field) {
        String values = type.equals("radio")
                ? ", \"values\": [{\"label\": \"可以\", \"value\": \"FINE\"}, {\"label\": \"有疑问\", \"value\": \"DOUBT\"}]"
                : "";
        return """
                {"id": "%1$s-%2$s", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0", "components": [
                {"type": "text", "id": "Text_Head", "text": "### 请办理"},
                {"type": "%3$s", "id": "Field_1", "key": "%4$s", "label": "结论"%5$s},
                {"type": "textarea", "id": "Field_2", "key": "note", "label": "说明"}]}
                """
                .formatted(key, name, type, field, values);
    }
}
