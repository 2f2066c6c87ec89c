package org.yidan.designer.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Four hundred designs, each known to be sound or faulty: two hundred sound ones, and two hundred with one fault each, a small edit
 * of a sound one such as a designer makes without meaning it.
 */
public final class Specimens {

    private static final int SOUND = 200;
    private static final int FAULTY = 200;

    /** What a designer did, and the rule that must say so. */
    private record Fault(String name, String rule, Consumer<Edit> how) {}

    private static final List<Fault> FAULTS = faults();

    private Specimens() {}

    /**
     * A design.
     *
     * @param name what was done to it
     * @param rule the rule that finds the fault; empty for a sound one
     * @param files its files by name
     */
    public record Specimen(String name, String rule, Map<String, String> files) {

        public boolean sound() {
            return rule.isEmpty();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** All four hundred, the sound ones first. */
    public static List<Specimen> all() {
        List<Specimen> all = sound();
        all.addAll(faulty());
        return all;
    }

    public static List<Specimen> sound() {
        List<Specimen> sound = new ArrayList<>();
        for (int number = 0; number < SOUND; number++) {
            sound.add(new Specimen("sound " + number, "", SoundDesign.files(number)));
        }
        return sound;
    }

    /** Each fault in the first design, once. */
    public static List<Specimen> first() {
        return faulty().subList(0, FAULTS.size());
    }

    /** The faults, again and again in other designs. */
    public static List<Specimen> faulty() {
        List<Specimen> faulty = new ArrayList<>();
        for (int at = 0; faulty.size() < FAULTY; at++) {
            Fault fault = FAULTS.get(at % FAULTS.size());
            int design = at / FAULTS.size() * 6;
            Edit edit = new Edit(SoundDesign.files(design));
            fault.how().accept(edit);
            faulty.add(new Specimen(fault.name() + " in design " + design, fault.rule(), edit.files));
        }
        return faulty;
    }

    /** Changes of the text of files; what is not there to be changed is a fault of the specimen. */
    private static final class Edit {

        private final Map<String, String> files;
        private final String key;

        private Edit(Map<String, String> files) {
            this.files = new LinkedHashMap<>(files);
            String model = files.keySet().iterator().next();
            this.key = model.substring(0, model.length() - ".bpmn".length());
        }

        void model(String from, String to) {
            change(key + ".bpmn", from, to);
        }

        void limits(String from, String to) {
            change(key + "-limits.dmn", from, to);
        }

        void routing(String from, String to) {
            change(key + "-routing.dmn", from, to);
        }

        void form(String from, String to) {
            change(key + "-check-goods.form", from, to);
        }

        void change(String file, String from, String to) {
            String before = files.getOrDefault(file, "");
            String after = before.replace(from, to);
            if (after.equals(before)) {
                throw new AssertionError(file + " has no " + from);
            }
            files.put(file, after);
        }

        void addTo(String before, String text) {
            model(before, text + before);
        }

        void without(String ending) {
            files.keySet().removeIf(name -> name.endsWith(ending));
        }
    }

    private static List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        expressions(faults);
        tasks(faults);
        holders(faults);
        ways(faults);
        limits(faults);
        references(faults);
        tables(faults);
        forms(faults);
        return List.copyOf(faults);
    }

    private static void add(List<Fault> faults, String name, String rule, Consumer<Edit> how) {
        faults.add(new Fault(name, rule, how));
    }

    private static void work(List<Fault> faults, String name, String rule, String attributes) {
        add(faults, name, rule, edit -> {
            edit.model(
                    "sourceRef=\"UserTask_CheckGoods\" targetRef=\"RuleTask_ChooseWay\"",
                    "sourceRef=\"UserTask_CheckGoods\" targetRef=\"ServiceTask_DoWork\"");
            edit.addTo(
                    "<bpmn:businessRuleTask ",
                    "<bpmn:serviceTask id=\"ServiceTask_DoWork\" name=\"处理\" " + attributes
                            + " /><bpmn:sequenceFlow id=\"Flow_DoWorkToChooseWay\" sourceRef=\"ServiceTask_DoWork\" targetRef=\"RuleTask_ChooseWay\" />");
        });
    }

    private static void expressions(List<Fault> faults) {
        work(faults, "an unknown bean", "call-known", "camunda:expression=\"${handlingz.check(execution)}\"");
        work(faults, "an unknown delegate", "call-known", "camunda:delegateExpression=\"${sendLetter}\"");
        add(faults, "a misspelt bean", "call-known", edit -> edit.model("${posts.of(", "${postz.of("));
        add(
                faults,
                "a misspelt property",
                "call-known",
                edit -> edit.model("name=\"样例流程\"", "name=\"${execution.businesKey}\""));
        work(faults, "brackets on a bean", "call-known", "camunda:expression=\"${posts['class']}\"");
        work(
                faults,
                "a bean of another process",
                "call-known",
                "camunda:expression=\"${proposing.registerProposal(execution)}\"");
        work(
                faults,
                "an approval as work",
                "step-in-place",
                "camunda:expression=\"${changeApproval.approveChange(execution)}\"");
        work(faults, "a class", "no-code", "camunda:class=\"java.lang.Thread\"");
        add(faults, "a script task", "no-code", edit -> {
            edit.model("<bpmn:businessRuleTask ", "<bpmn:scriptTask scriptFormat=\"groovy\" ");
        });
        add(
                faults,
                "code in another namespace",
                "call-known",
                edit -> edit.model(
                        "<camunda:properties>",
                        "<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:list><e:value xmlns:e=\"http://x/DI\">${hidden.run()}</e:value></camunda:list></camunda:inputParameter></camunda:inputOutput><camunda:properties>"));
        add(
                faults,
                "an expression that is not closed",
                "expression-readable",
                edit -> edit.model("${way == 'LONG'}", "${way == 'LONG}"));
        add(faults, "limits.du", "call-known", edit -> edit.model("${limits.due(", "${limits.du("));
        add(
                faults,
                "too few arguments",
                "call-known",
                edit -> edit.model("limits.at(execution,'checkGoods')", "limits.at('checkGoods')"));
        add(faults, "a variable that nobody sets", "variable-set", edit -> edit.model("${way ==", "${wayy =="));
        add(faults, "an answer that is not kept", "variable-set", edit -> {
            edit.model("${way == 'LONG'}", "${note == 'LONG'}");
        });
        add(
                faults,
                "an answer of a later task",
                "variable-set",
                edit -> edit.model("${way == 'LONG'}", "${decideMatterResult == 'DOUBT'}"));
    }

    private static void tasks(List<Fault> faults) {
        add(
                faults,
                "no matter",
                "matter-bound",
                edit -> edit.model("<camunda:property name=\"yidan:matter\" value=\"${matterCode}\" />", ""));
        add(faults, "no duty", "duty-role", edit -> edit.model("yidan:dutyRole", "yidan:role"));
        add(
                faults,
                "a misspelt duty",
                "duty-role",
                edit -> edit.model("yidan:dutyRole\" value=\"", "yidan:dutyRole\" value=\"X"));
        add(faults, "two leads", "one-lead", edit -> {
            edit.model("yidan:dutyRole\" value=\"STAFFING\"", "yidan:dutyRole\" value=\"LEAD\"");
        });
        add(faults, "a township as lead", "one-lead", edit -> {
            edit.model("posts.of(execution,'staffing-office')", "posts.of(execution,'township.township-leader')");
            edit.model("yidan:dutyRole\" value=\"STAFFING\"", "yidan:dutyRole\" value=\"LEAD\"");
        });
        add(
                faults,
                "no form",
                "form-given",
                edit -> edit.model(
                        " camunda:formRef=\"" + edit.key + "-check-goods\" camunda:formRefBinding=\"deployment\"", ""));
        add(faults, "an unknown form", "form-given", edit -> edit.model(edit.key + "-check-goods\"", "no-such-form\""));
        add(faults, "a wrong form id", "form-given", edit -> edit.form("\"id\": \"" + edit.key + "-", "\"id\": \"x-"));
        add(faults, "no forms sent along", "form-given", edit -> edit.without(".form"));
        add(
                faults,
                "the newest form",
                "form-given",
                edit -> edit.model("camunda:formRefBinding=\"deployment\"", "camunda:formRefBinding=\"latest\""));
        add(
                faults,
                "a form by expression",
                "form-key",
                edit -> edit.model(
                        "<bpmn:userTask ", "<bpmn:userTask camunda:formKey=\"${'embedded:deployment:x.form'}\" "));
        add(
                faults,
                "a form by a path",
                "form-key",
                edit -> edit.model(
                        "<bpmn:userTask ", "<bpmn:userTask camunda:formKey=\"embedded:/forms/../api/call-files/1\" "));
        add(
                faults,
                "keeps a field there is not",
                "step-said",
                edit -> edit.model(
                        "yidan:keeps\" value=\"checkGoodsResult\"",
                        "yidan:keeps\" value=\"checkGoodsResult,checkResult\""));
        add(
                faults,
                "a property there is not",
                "step-said",
                edit -> edit.model(
                        "<camunda:property name=\"yidan:matter\"",
                        "<camunda:property name=\"yidan:limits\" value=\"P1D\" /><camunda:property name=\"yidan:matter\""));
        add(
                faults,
                "other than a step there is not",
                "step-said",
                edit -> edit.model(
                        "<camunda:property name=\"yidan:matter\"",
                        "<camunda:property name=\"yidan:otherThan\" value=\"UserTask_CheckGood\" /><camunda:property name=\"yidan:matter\""));
    }

    private static void holders(List<Fault> faults) {
        add(faults, "an unknown party", "party-known", edit -> edit.model("'staffing-office'", "'staffing'"));
        add(faults, "an unknown unit", "party-known", edit -> edit.model("'staffing-office'", "'leader.unit-leader'"));
        add(faults, "an unknown role", "party-known", edit -> edit.model("'staffing-office'", "'lead.unit-leeder'"));
        add(
                faults,
                "a group written down",
                "candidates-by-post",
                edit -> edit.model("${posts.of(execution,'staffing-office')}", "420381001.unit-handler"));
        add(
                faults,
                "a candidate user",
                "candidates-by-post",
                edit -> edit.model("<bpmn:userTask ", "<bpmn:userTask camunda:candidateUsers=\"designer\" "));
        add(
                faults,
                "an assignee written down",
                "candidates-by-post",
                edit -> edit.model("<bpmn:userTask ", "<bpmn:userTask camunda:assignee=\"designer\" "));
        add(faults, "nobody", "candidates-by-post", edit -> edit.model("camunda:candidateGroups", "camunda:groups"));
        add(faults, "history for thirty days", "history-kept", edit -> edit.model("P3650D", "P30D"));
        add(faults, "history for no day", "history-kept", edit -> edit.model("P3650D", "P0D"));
        add(
                faults,
                "no word on history",
                "history-kept",
                edit -> edit.model(" camunda:historyTimeToLive=\"P3650D\"", ""));
        add(
                faults,
                "no word on a table's history",
                "history-kept",
                edit -> edit.routing(" camunda:historyTimeToLive=\"P3650D\"", ""));
    }

    private static void ways(List<Fault> faults) {
        add(faults, "no default flow", "fork-answered", edit -> {
            edit.model(" default=\"Flow_Short\"", "");
            edit.model(
                    "name=\"直接办理\" sourceRef=\"Gateway_WhichWay\" targetRef=\"Gateway_Merged\" />",
                    "name=\"直接办理\" sourceRef=\"Gateway_WhichWay\" targetRef=\"Gateway_Merged\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${way == 'SHORT'}</bpmn:conditionExpression></bpmn:sequenceFlow>");
        });
        add(faults, "a way without condition", "fork-answered", edit -> edit.model(" default=\"Flow_Short\"", ""));
        add(
                faults,
                "a task that is never reached",
                "reachable",
                edit -> edit.model(
                        "sourceRef=\"Gateway_WhichWay\" targetRef=\"UserTask_DecideMatter\"",
                        "sourceRef=\"Gateway_WhichWay\" targetRef=\"Gateway_Merged\""));
        add(
                faults,
                "a task that leads nowhere",
                "reachable",
                edit -> edit.model(
                        "<bpmn:sequenceFlow id=\"Flow_DecideMatterToMerged\" sourceRef=\"UserTask_DecideMatter\" targetRef=\"Gateway_Merged\" />",
                        ""));
        add(
                faults,
                "a start by timer",
                "start-by-form",
                edit -> edit.model(
                        "<bpmn:extensionElements><camunda:properties><camunda:property name=\"yidan:keeps\" value=\"days\" /></camunda:properties></bpmn:extensionElements>",
                        "<bpmn:timerEventDefinition id=\"T\"><bpmn:timeDuration>PT1S</bpmn:timeDuration></bpmn:timerEventDefinition>"));
        add(
                faults,
                "a key with capitals",
                "process-key",
                edit -> edit.model("<bpmn:process id=\"" + edit.key, "<bpmn:process id=\"Process_" + edit.key));
        add(
                faults,
                "not executable",
                "process-key",
                edit -> edit.model("isExecutable=\"true\"", "isExecutable=\"false\""));
        add(faults, "an id twice", "process-key", edit -> edit.model("\"EndEvent_Done\"", "\"UserTask_DecideMatter\""));
    }

    private static void limits(List<Fault> faults) {
        add(
                faults,
                "a step without a row",
                "limit-row",
                edit -> edit.model("limits.due(execution,'checkGoods')", "limits.due(execution,'chekGoods')"));
        add(faults, "no table of limits", "limit-row", edit -> edit.without("-limits.dmn"));
        add(
                faults,
                "a share of seventy",
                "limit-row",
                edit -> edit.model("limits.at(execution,'checkGoods')", "limits.share(execution,'checkGoods',70)"));
        add(faults, "urgancy", "input-known", edit -> edit.limits("<text>urgency</text>", "<text>urgancy</text>"));
        add(
                faults,
                "a timer of 2天",
                "timer-readable",
                edit -> edit.model("${limits.at(execution,'checkGoods')}", "2天"));
        add(faults, "a timer of PT2D", "timer-readable", edit -> {
            edit.model(
                    "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${limits.at(execution,'checkGoods')}</bpmn:timeDate>",
                    "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT2D</bpmn:timeDuration>");
        });
        add(faults, "an instant as duration", "timer-readable", edit -> edit.model("timeDate", "timeDuration"));
        add(faults, "a clock of HOURS", "limit-words", edit -> edit.limits("\"WORKING_", "\""));
        add(faults, "a limit of 2小时", "limit-words", edit -> edit.limits("\"P2D\"", "\"2小时\""));
        add(
                faults,
                "days on the clock of hours",
                "limit-words",
                edit -> edit.limits("\"WORKING_DAYS\"", "\"WORKING_HOURS\""));
        add(
                faults,
                "a limit at the task in hours",
                "limit-row",
                edit -> edit.model(
                        "<camunda:property name=\"yidan:matter\"",
                        "<camunda:property name=\"yidan:limit\" value=\"2小时\" /><camunda:property name=\"yidan:clock\" value=\"WORKING_HOURS\" /><camunda:property name=\"yidan:basis\" value=\"本局规则\" /><camunda:property name=\"yidan:matter\""));
    }

    private static void references(List<Fault> faults) {
        add(
                faults,
                "an unknown process",
                "reference-known",
                edit -> edit.model("calledElement=\"" + edit.key + "-part\"", "calledElement=\"no-such-process\""));
        add(
                faults,
                "an unknown decision",
                "reference-known",
                edit -> edit.model("decisionRef=\"" + edit.key + "-routing\"", "decisionRef=\"no-such-table\""));
        add(
                faults,
                "an escalation there is not",
                "reference-known",
                edit -> edit.model("escalationRef=\"Escalation_Late\"", "escalationRef=\"Escalation_Later\""));
        add(
                faults,
                "a call of itself",
                "call-allowed",
                edit -> edit.model("calledElement=\"" + edit.key + "-part\"", "calledElement=\"" + edit.key + "\""));
        add(
                faults,
                "a call of a process of the office",
                "call-allowed",
                edit -> edit.model("calledElement=\"" + edit.key + "-part\"", "calledElement=\"list-adjustment\""));
        add(
                faults,
                "a number handed over",
                "call-allowed",
                edit -> edit.model(
                        "calledElement=\"" + edit.key + "-part\" />",
                        "calledElement=\"" + edit.key
                                + "-part\"><bpmn:extensionElements><camunda:in businessKey=\"TZ-420381-2026-0001\" /></bpmn:extensionElements></bpmn:callActivity>"));
    }

    private static void tables(List<Fault> faults) {
        add(
                faults,
                "a gap",
                "no-gap",
                edit -> edit.routing(
                        "<inputEntry id=\"Rule_3_In1\"><text></text>",
                        "<inputEntry id=\"Rule_3_In1\"><text>&lt; 20</text>"));
        add(
                faults,
                "a row that never counts",
                "no-shadow",
                edit -> edit.routing(
                        "<inputEntry id=\"Rule_1_In1\"><text>&gt; 30</text>",
                        "<inputEntry id=\"Rule_1_In1\"><text></text>"));
        add(faults, "an input misspelt", "input-known", edit -> edit.routing("<text>days</text>", "<text>dayz</text>"));
        add(
                faults,
                "an output without quotes",
                "output-quoted",
                edit -> edit.routing("<text>\"SHORT\"</text>", "<text>SHORT</text>"));
        add(faults, "an overlap", "no-overlap", edit -> edit.routing("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\""));
        add(
                faults,
                "a text against a number",
                "cell-type",
                edit -> edit.routing("<text>&gt; 30</text>", "<text>\"30\"</text>"));
        add(faults, "a number as text", "cell-type", edit -> edit.routing("<text>\"SHORT\"</text>", "<text>3</text>"));
        add(
                faults,
                "a cell that is no FEEL",
                "cell-readable",
                edit -> edit.routing("<text>&gt; 30</text>", "<text>&gt; &gt; 30</text>"));
        add(
                faults,
                "a table in another language",
                "feel-only",
                edit -> edit.routing(
                        "<inputExpression id=\"InputExpression_Days\"",
                        "<inputExpression expressionLanguage=\"groovy\" id=\"InputExpression_Days\""));
        add(faults, "a policy there is not", "hit-policy", edit -> edit.routing("\"FIRST\"", "\"PRIORITY\""));
        add(
                faults,
                "a decision key with blanks",
                "decision-key",
                edit -> edit.routing("<decision id=\"", "<decision id=\"Decision_"));
    }

    private static void forms(List<Fault> faults) {
        add(faults, "a file picker", "field-types", edit -> edit.form("\"textarea\"", "\"filepicker\""));
        add(
                faults,
                "a form id twice",
                "form-id-once",
                edit -> edit.files.put("copy.form", edit.files.getOrDefault(edit.key + "-check-goods.form", "")));
        add(faults, "no components", "form-shape", edit -> edit.form("\"components\"", "\"fields\""));
        add(faults, "a key twice", "field-keys", edit -> edit.form("\"note\"", "\"checkGoodsResult\""));
    }
}
