package org.yidan.call.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.yidan.engine.ProcessBean;
import org.yidan.engine.ProcessVariable;

/** Models, decision tables and code speak of the same beans, variables, messages, steps and timers: neither side more. */
class ModelContractTest {

    /** The engine's own words. */
    private static final Set<String> GIVEN = Set.of("execution", "true", "false", "null");
    /** Run day and night from the first act, so nothing ever moves them. */
    private static final Set<String> UNMOVED = Set.of("Boundary_VerifyPapersLate", "Boundary_ApprovePapersLate");

    @Test
    void everyBeanOfAModelIsAProcessBeanAndEveryProcessBeanIsUsed() {
        Set<String> variables = constants().keySet();
        Set<String> named = ModelText.words();
        named.removeAll(variables);
        named.removeAll(GIVEN);

        assertThat(named).isEqualTo(beans().keySet());
    }

    @Test
    void everyMethodAModelCallsIsOneOfItsBean() {
        Map<String, Class<?>> beans = beans();

        assertThat(ModelText.calls()).allSatisfy(call -> {
            String bean = call.substring(0, call.indexOf('.'));
            assertThat(beans).containsKey(bean);
            assertThat(methodsOf(beans.get(bean))).contains(call.substring(bean.length() + 1));
        });
    }

    @Test
    void everyMethodOfTheVocabularyIsCalledByAModelOrByCode() {
        String java = ModelText.sources();
        Set<String> called = ModelText.calls();

        List<String> idle = Stream.of("posts", "limits", "options")
                .flatMap(bean -> methodsOf(beans().get(bean)).stream().map(method -> bean + "." + method))
                .filter(call -> !called.contains(call) && !java.contains(call + "("))
                .toList();

        assertThat(idle).isEmpty();
    }

    @Test
    void everyVariableAModelReadsHasAConstant() {
        Set<String> named = ModelText.words();
        named.removeAll(beans().keySet());
        named.removeAll(GIVEN);
        named.addAll(ModelText.decisionInputs());
        named.addAll(ModelText.results());

        assertThat(constants().keySet()).containsAll(named);
    }

    @Test
    void everyConstantIsSetAndIsRead() {
        String java = ModelText.sources();
        Set<String> setByModels = ModelText.results();
        Set<String> readByModels = ModelText.words();
        readByModels.addAll(ModelText.decisionInputs());
        String forms = ModelText.forms();

        assertThat(constants()).allSatisfy((variable, constant) -> {
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
    }

    @Test
    void everyMessageHasAConstantAndIsWaitedFor() {
        String model = ModelText.model("matter-call");
        Set<String> constants = Arrays.stream(MatterCallModel.Messages.class.getFields())
                .map(field -> (String) valueOf(field))
                .collect(Collectors.toSet());

        assertThat(ModelText.matches(model, "<bpmn:message id=\"[^\"]*\" name=\"([^\"]*)\""))
                .isEqualTo(constants);
        assertThat(ModelText.matches(model, "messageRef=\"Message_([^\"]*)\"")).isEqualTo(constants);
    }

    @Test
    void everyEscalationIsThrownAndCaught() {
        String model = ModelText.model("matter-call");
        Set<String> declared = ModelText.matches(model, "<bpmn:escalation id=\"([^\"]*)\"");

        assertThat(ModelText.matches(model, "id=\"Throw_\\w+_def\" escalationRef=\"([^\"]*)\""))
                .isEqualTo(declared);
        assertThat(ModelText.matches(model, "id=\"StartEvent_\\w+_def\" escalationRef=\"([^\"]*)\""))
                .isEqualTo(declared);
    }

    @Test
    void everyStepWithALimitHasARowAndEveryRowAStep() {
        Set<String> asked = ModelText.matches(ModelText.models(), "limits\\.\\w+\\(execution,\\s*'(\\w+)'");

        assertThat(ModelText.firstInputs("call-limits")).isEqualTo(asked);
    }

    @Test
    void everyTimerOfALimitIsMovedWithItsDeadline() {
        Set<String> timers = ModelText.matches(
                ModelText.model("matter-call"),
                "<bpmn:timerEventDefinition id=\"(\\w+)_def\">\\s*<bpmn:timeDate [^>]*>\\$\\{limits\\.");
        timers.removeAll(UNMOVED);

        assertThat(timers)
                .isEqualTo(Arrays.stream(StepTimer.values())
                        .map(StepTimer::element)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static boolean uses(String java, String constant, String methods) {
        return Pattern.compile("\\b" + constant + "\\s*\\.(" + methods + ")\\(")
                .matcher(java)
                .find();
    }

    private static Map<String, Class<?>> beans() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessBean.class));
        return Stream.of("org.yidan.call", "org.yidan.engine.vocabulary")
                .flatMap(room -> scanner.findCandidateComponents(room).stream())
                .collect(Collectors.toMap(
                        bean -> AnnotationBeanNameGenerator.INSTANCE.generateBeanName(
                                bean, new SimpleBeanDefinitionRegistry()),
                        bean -> type(bean.getBeanClassName()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<String> methodsOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Variables by name, each with the name of its constant. */
    private static Map<String, String> constants() {
        return Stream.of(MatterCallModel.Variables.class, CallRequestModel.Variables.class)
                .flatMap(owner -> Arrays.stream(owner.getFields()))
                .collect(Collectors.toMap(
                        field -> ((ProcessVariable<?>) valueOf(field)).name(),
                        Field::getName,
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static Object valueOf(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
