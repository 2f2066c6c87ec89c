package org.yidan.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yidan.casework.CaseKind;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepBean;

/**
 * Models, decision tables and code speak of the same beans, variables, messages, steps and timers: neither side more. Code of a
 * process whose model is not there yet is left out.
 */
class ModelContractTest {

    /** The engine's own words. */
    private static final Set<String> GIVEN =
            Set.of("execution", "task", "true", "false", "null", "and", "or", "not", "empty", "eq", "ne");

    /** Processes that count by another process's table. */
    private static final Map<String, String> OTHER_TABLES = Map.of(
            "matter-call",
            "call-limits",
            "call-request",
            "call-limits",
            "adjustment-withdrawal",
            "list-adjustment-limits");

    /** A task or a thrown message, from its first word to its last. */
    private static final Pattern ELEMENT = Pattern.compile(
            "<bpmn:(userTask|serviceTask|sendTask|intermediateThrowEvent|endEvent) id=\"(\\w+)\"(?:[^>]*/>|[^>]*[^/]>.*?</bpmn:\\1>)",
            Pattern.DOTALL);

    /** What has a step of the office done. */
    private static final Pattern WORK = Pattern.compile("camunda:(?:delegateExpression|expression)=");

    private static final List<ModelConstants> CONSTANTS = ModelConstants.all();

    static List<String> processes() {
        return Models.processes();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void namesOnlyBeansAndVariablesThatExist(String process) {
        Set<String> named = Models.words(Models.model(process));
        named.removeAll(beans().keySet());
        named.removeAll(GIVEN);
        named.addAll(Models.inputs(Models.model(process)));
        named.addAll(Models.results(Models.model(process)));

        assertThat(known(process)).containsAll(named);
    }

    /** The constants of the process and of its module's other processes, and those of every case. */
    private static Set<String> known(String process) {
        Set<String> modules = CONSTANTS.stream()
                .filter(one -> one.keys().contains(process))
                .map(one -> module(one.packageName()))
                .collect(Collectors.toSet());
        Set<String> known = new TreeSet<>(ModelConstants.standard().keySet());
        CONSTANTS.stream()
                .filter(one -> modules.contains(module(one.packageName())))
                .forEach(one -> known.addAll(one.variables().keySet()));
        known.addAll(Models.kept(Models.model(process)));
        return known;
    }

    private static String module(String packageName) {
        return packageName.split("\\.")[2];
    }

    @ParameterizedTest
    @MethodSource("processes")
    void callsOnlyMethodsOfItsBeans(String process) {
        Map<String, Class<?>> beans = beans();
        Set<String> variables = known(process);

        assertThat(Models.calls(Models.model(process))).allSatisfy(call -> {
            String bean = call.substring(0, call.indexOf('.'));
            if (!variables.contains(bean)) {
                assertThat(beans).containsKey(bean);
                assertThat(methodsOf(beans.get(bean))).contains(call.substring(bean.length() + 1));
            }
        });
    }

    /** A bean comes before a variable of its name, which no expression could read any more. */
    @Test
    void noProcessBeanIsNamedLikeAVariableOrAnAnswer() {
        Set<String> answers = Models.processes().stream()
                .flatMap(process -> Models.matches(Models.forms(process), "\"key\": \"(\\w+)\"").stream())
                .collect(Collectors.toSet());

        assertThat(beans().keySet())
                .doesNotContainAnyElementsOf(answers)
                .doesNotContainAnyElementsOf(ModelConstants.standard().keySet());
        assertThat(CONSTANTS).allSatisfy(owner -> assertThat(beans().keySet())
                .doesNotContainAnyElementsOf(owner.variables().keySet()));
    }

    @Test
    void everyProcessBeanIsUsed() {
        Set<String> named = Models.words(Models.all());

        assertThat(beans().entrySet().stream()
                        .filter(bean -> !awaitsItsModel(bean.getValue().getPackageName()))
                        .map(Map.Entry::getKey))
                .isSubsetOf(named);
    }

    /** Whether the nearest constants above this package are of models that are not there yet. */
    private static boolean awaitsItsModel(String packageName) {
        String room = packageName;
        while (room.startsWith("org.yidan.")) {
            String here = room;
            List<ModelConstants> nearest = CONSTANTS.stream()
                    .filter(one -> one.packageName().equals(here))
                    .toList();
            if (!nearest.isEmpty()) {
                return nearest.stream().noneMatch(ModelConstants::landed);
            }
            room = room.substring(0, room.lastIndexOf('.'));
        }
        return packageName.contains(".process.")
                && CONSTANTS.stream()
                        .filter(one -> module(one.packageName()).equals(module(packageName)))
                        .noneMatch(ModelConstants::landed);
    }

    @Test
    void everyMethodOfAVocabularyIsCalledByAModelOrByCode() {
        String java = Models.sources();
        Set<String> called = Models.calls(Models.all());

        List<String> idle = beans().entrySet().stream()
                .filter(bean -> !awaitsItsModel(bean.getValue().getPackageName()))
                .filter(bean -> !isOfSteps(bean.getValue()))
                .flatMap(bean -> methodsOf(bean.getValue()).stream().map(method -> bean.getKey() + "." + method))
                .filter(call -> !called.contains(call) && !java.contains(call + "("))
                .toList();

        assertThat(idle).isEmpty();
    }

    /** By the code that sees this constant and not one of another process that is named alike, and by the models of its module. */
    @Test
    void everyConstantIsSetAndIsRead() {
        assertThat(CONSTANTS.stream().filter(ModelConstants::landed)).allSatisfy(owner -> {
            String java = Models.sourcesThatSee(owner.name());
            String models = modelsOfItsModule(owner);
            Set<String> setByModels = Models.results(models);
            Set<String> readByModels = Models.words(models);
            readByModels.addAll(Models.inputs(models));
            String forms = owner.keys().stream().map(Models::forms).collect(Collectors.joining());

            assertThat(owner.variables()).allSatisfy((variable, constant) -> {
                assertThat(setByModels.contains(variable) || uses(java, constant, "set|setLocal|name"))
                        .as("%s is set", variable)
                        .isTrue();
                assertThat(readByModels.contains(variable)
                                || uses(java, constant, "in|find")
                                || Pattern.compile("\\b" + variable + "\\b")
                                        .matcher(forms)
                                        .find())
                        .as("%s is read", variable)
                        .isTrue();
            });
        });
    }

    private static String modelsOfItsModule(ModelConstants owner) {
        return CONSTANTS.stream()
                .filter(one -> module(one.packageName()).equals(module(owner.packageName())))
                .flatMap(one -> one.keys().stream())
                .map(Models::model)
                .collect(Collectors.joining());
    }

    @Test
    void everyMessageHasAConstantAndIsUsed() {
        assertThat(CONSTANTS.stream().filter(ModelConstants::landed)).allSatisfy(owner -> {
            String models = owner.keys().stream().map(Models::model).collect(Collectors.joining());

            assertThat(Models.matches(models, "<bpmn:message id=\"[^\"]*\" name=\"([^\"]*)\""))
                    .isEqualTo(owner.messages());
            assertThat(Models.matches(models, "messageRef=\"Message_([^\"]*)\""))
                    .isEqualTo(owner.messages());
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyEscalationIsThrownAndCaught(String process) {
        String model = Models.model(process);
        Set<String> declared = Models.matches(model, "<bpmn:escalation id=\"([^\"]*)\"");

        assertThat(Models.matches(model, "id=\"(?:Throw|EndEvent)_\\w+_def\" escalationRef=\"([^\"]*)\""))
                .isEqualTo(declared);
        assertThat(Models.matches(model, "id=\"(?:StartEvent|Boundary)_\\w+_def\" escalationRef=\"([^\"]*)\""))
                .isEqualTo(declared);
    }

    @Test
    void everyStepWithALimitHasARowAndEveryRowAStep() {
        Map<String, Set<String>> asked = new TreeMap<>();
        for (String process : Models.processes()) {
            asked.computeIfAbsent(OTHER_TABLES.getOrDefault(process, process + "-limits"), table -> new TreeSet<>())
                    .addAll(Models.matches(Models.model(process), "limits\\.\\w+\\(execution,\\s*'(\\w+)'"));
        }
        Set<String> countedInJava = StepBeans.steps().stream()
                .filter(step -> !step.drawn())
                .map(Step::key)
                .collect(Collectors.toSet());

        assertThat(asked).allSatisfy((table, steps) -> {
            Set<String> rows = Models.tables().contains(table) ? Models.firstInputs(table) : Set.of();
            assertThat(steps.stream().filter(step -> !rows.contains(step)))
                    .as("steps without a row of %s", table)
                    .isEmpty();
            assertThat(rows.stream().filter(step -> !steps.contains(step) && !countedInJava.contains(step)))
                    .as("rows of %s nobody asks for", table)
                    .isEmpty();
        });
    }

    /** The enums of steps and the models: each user task and each piece of the office's work is one constant, offered to its party. */
    @Test
    void theStepsAndTheModelsAreTheSame() {
        Map<String, String> drawn = new TreeMap<>();
        for (String process : Models.processes()) {
            ELEMENT.matcher(Models.model(process)).results().forEach(element -> {
                String text = element.group();
                boolean task = text.startsWith("<bpmn:userTask");
                if (task || WORK.matcher(text).find()) {
                    drawn.put(
                            process + " " + element.group(2),
                            task
                                    ? String.join(" ", Models.matches(text, "camunda:candidateGroups=\"([^\"]*)\""))
                                    : "the office");
                }
            });
        }

        Map<String, String> said = new TreeMap<>();
        StepBeans.steps().stream()
                .filter(step ->
                        step.drawn() && (step.ofUser() || !step.element().startsWith("UserTask_")))
                .forEach(step -> said.put(
                        step.process() + " " + step.element(),
                        step.ofUser() ? "${posts.of(execution,'" + step.party() + "')}" : "the office"));
        assertThat(said).isEqualTo(drawn);
    }

    /** At its element, a step is called by its own key and no other step is. */
    @Test
    void everyElementCallsItsOwnStep() {
        Map<String, Step> byKey = StepBeans.steps().stream()
                .filter(step -> step.drawn() && !step.byForm())
                .collect(Collectors.toMap(Step::key, Function.identity(), (one, other) -> one, TreeMap::new));
        Set<Step> called = new HashSet<>();
        for (String process : Models.processes()) {
            ELEMENT.matcher(Models.model(process)).results().forEach(element -> {
                Set<Step> here = Models.matches(element.group(), "[$#]\\{(?:\\w+\\.)?(\\w+)(?=[}(])").stream()
                        .map(byKey::get)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
                assertThat(here).as(element.group(2)).allSatisfy(step -> {
                    assertThat(step.process()).isEqualTo(process);
                    assertThat(step.element()).isEqualTo(element.group(2));
                });
                called.addAll(here);
            });
        }
        assertThat(called).containsExactlyInAnyOrderElementsOf(byKey.values());
    }

    /** What has no constant would have no owner, and what nobody calls no place. */
    @Test
    void everyMethodOfAStepBeanIsAStepThatAModelCalls() {
        Set<String> called = Models.calls(Models.all());
        Set<String> methods = beans().entrySet().stream()
                .filter(bean -> isOfSteps(bean.getValue()))
                .flatMap(bean -> methodsOf(bean.getValue()).stream().map(step -> bean.getKey() + "." + step))
                .collect(Collectors.toSet());

        assertThat(methods).isSubsetOf(called);
        assertThat(methods.stream().map(call -> call.substring(call.indexOf('.') + 1)))
                .containsExactlyInAnyOrderElementsOf(StepBeans.steps().stream()
                        .filter(step -> step.drawn() && !step.byForm())
                        .map(Step::key)
                        .toList());
    }

    /** What a model keeps is never a variable of code, so that neither writes over the other. */
    @ParameterizedTest
    @MethodSource("processes")
    void noAnswerIsKeptUnderTheNameOfAVariableOfCode(String process) {
        var ofCode = CONSTANTS.stream()
                .filter(one -> one.keys().contains(process))
                .flatMap(one -> one.variables().keySet().stream())
                .toList();

        assertThat(Models.kept(Models.model(process))).noneMatch(ofCode::contains);
    }

    private static boolean isOfSteps(Class<?> bean) {
        return bean.isAnnotationPresent(StepBean.class);
    }

    @Test
    void everyStepHasAKeyOfItsOwn() {
        assertThat(StepBeans.steps().stream().map(Step::key)).doesNotHaveDuplicates();
    }

    /** Only by these names do the timers of a case follow a deadline that moves. */
    @ParameterizedTest
    @MethodSource("processes")
    void theTimersOfACaseAreNamedAfterTheDeadlineTheyFollow(String process) {
        // Calls name them in a list of their own.
        if (process.equals(CaseKind.CALL.processKey())
                || Arrays.stream(CaseKind.values())
                        .noneMatch(kind -> kind.processKey().equals(process))) {
            return;
        }
        var timers = Pattern.compile(
                        "<bpmn:timerEventDefinition id=\"(\\w+)_def\">\\s*<bpmn:timeDate [^>]*>\\$\\{limits\\.(\\w+)\\(execution,\\s*'(\\w+)'(?:,\\s*(\\d+))?\\)")
                .matcher(Models.model(process));

        assertThat(timers.results()).allSatisfy(timer -> {
            String step = timer.group(3);
            String stem = Character.toUpperCase(step.charAt(0)) + step.substring(1);
            String ending =
                    switch (timer.group(2) + (timer.group(4) == null ? "" : timer.group(4))) {
                        case "at" -> "Overdue";
                        case "share50" -> "Reminder";
                        case "share80" -> "Warning";
                        default -> "";
                    };
            if (!timer.group(2).equals("after")) {
                assertThat(timer.group(1)).matches("(Boundary|Timer|Catch|StartEvent)_" + stem + ending);
            }
        });
    }

    private static boolean uses(String java, String constant, String methods) {
        return Pattern.compile("\\b" + constant + "\\s*\\.(" + methods + ")\\(")
                .matcher(java)
                .find();
    }

    private static Map<String, Class<?>> beans() {
        return StepBeans.all();
    }

    private static Set<String> methodsOf(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
