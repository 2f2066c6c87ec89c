package org.yidan.models;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.ScannedGenericBeanDefinition;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.yidan.engine.ProcessBean;
import org.yidan.engine.steps.ProcessSteps;
import org.yidan.engine.steps.Step;

/** The beans that models name, and which of them takes in a form. */
final class StepBeans {

    private static final Map<String, Class<?>> ALL = scanned();
    private static final List<Step> STEPS = scannedSteps();

    private StepBeans() {}

    static Map<String, Class<?>> all() {
        return ALL;
    }

    /** Every constant of the enums of steps; every class is looked at once, not for each form. */
    static List<Step> steps() {
        return STEPS;
    }

    private static List<Step> scannedSteps() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProcessSteps.class));
        return scanner.findCandidateComponents("org.yidan").stream()
                .filter(found -> !ofATest(found))
                .map(found -> (ProcessSteps) BeanUtils.instantiateClass(ModelConstants.type(found.getBeanClassName())))
                .flatMap(module -> module.steps().stream())
                .toList();
    }

    /** Whether the step of this form is completed by the form alone, so that all of it is read. */
    static boolean byForm(String form) {
        return steps().stream().filter(Step::byForm).anyMatch(step -> step.key()
                .replaceAll("([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT)
                .equals(form));
    }

    /** Every string that the code which takes in this form can come across. */
    static Set<String> readFor(String process, String form) {
        String model = Models.model(process);
        Set<String> read = new TreeSet<>();
        calls(model, process + "-" + form).forEach(call -> {
            String[] parts = call.split("\\.");
            Class<?> bean = ALL.get(parts[0]);
            for (String method : parts.length > 1 ? new String[] {parts[1]} : new String[] {"notify", "execute"}) {
                read.addAll(ReachedStrings.from(bean, method));
            }
        });
        return read;
    }

    /** The bean, or bean and method, that the task with this form ends in; of a start form, the first service task after it. */
    private static Set<String> calls(String model, String form) {
        Matcher task = Pattern.compile("<bpmn:userTask [^>]*camunda:formRef=\"" + form + "\"[\\s\\S]*?</bpmn:userTask>")
                .matcher(model);
        Set<String> calls = new TreeSet<>();
        while (task.find()) {
            calls.addAll(Models.matches(
                    task.group(),
                    "taskListener (?:delegateE|e)xpression=\"[$#]\\{(\\w+(?:\\.\\w+)?)[^\"]*\" event=\"complete\""));
        }
        Matcher start = Pattern.compile("<bpmn:startEvent [^>]*camunda:formRef=\"" + form
                        + "\"[\\s\\S]*?<bpmn:serviceTask [^>]*xpression=\"[$#]\\{(\\w+(?:\\.\\w+)?)")
                .matcher(model);
        while (start.find()) {
            calls.add(start.group(1));
        }
        return calls;
    }

    static boolean ofATest(BeanDefinition found) {
        try {
            return ((ScannedGenericBeanDefinition) found)
                    .getResource()
                    .getURI()
                    .toString()
                    .contains("/test-classes/");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Class<?>> scanned() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessBean.class));
        return scanner.findCandidateComponents("org.yidan").stream()
                .filter(found -> !ofATest(found))
                .collect(Collectors.toMap(
                        bean -> AnnotationBeanNameGenerator.INSTANCE.generateBeanName(
                                bean, new SimpleBeanDefinitionRegistry()),
                        bean -> ModelConstants.type(bean.getBeanClassName()),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
