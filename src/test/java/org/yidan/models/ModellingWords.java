package org.yidan.models;

import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.yidan.engine.ProcessBean;
import org.yidan.engine.steps.StepBean;
import org.yidan.shared.Texts;

/** The page of words: what beans give, which step each phase has, and which variables conditions ask. */
final class ModellingWords {

    static final String COMMAND = "mvn test -Dtest=ModellingWordsTest -Dyidan.write-pages=true";

    private static final Pattern VARIABLE =
            Pattern.compile("(?<![.\\w'])(?!null\\b|true\\b|false\\b|empty\\b)([a-zA-Z]\\w*)");
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");

    private ModellingWords() {}

    static String page() {
        StringBuilder page = new StringBuilder(
                """
                # Words of models

                Every word that expressions of a model may use, written by `ModellingWordsTest` from beans and models, never by hand: `%s`. What a
                word gives is said by the bundle `modeler`, from which the element templates take it, too; what a step does is the documentation of
                its element. How models are built is said by the [modelling guide](modelling-guide.md).

                ## In every process
                """
                        .formatted(COMMAND));
        page.append(given(true));
        page.append("\n## In the processes of the office\n").append(given(false));
        page.append("\n## Steps\nEach works at its own element only.\n");
        Models.processes().forEach(process -> page.append(steps(process)));
        page.append(
                "\n## Variables that conditions ask\nBehind each answer the value, where it is one of several; an answer without is the default, or yes and no.\n");
        Models.processes().forEach(process -> page.append(variables(process)));
        return page.toString().replace("\r\n", "\n");
    }

    private static String given(boolean everywhere) {
        StringBuilder rows = new StringBuilder("| Word | What it gives | Used in |\n|---|---|---|\n");
        StepBeans.all().forEach((name, type) -> {
            if (!type.isAnnotationPresent(StepBean.class)
                    && type.getAnnotation(ProcessBean.class).everywhere() == everywhere) {
                for (Method method : methods(type)) {
                    String call = name + "." + method.getName();
                    String users = Models.processes().stream()
                            .filter(process -> Models.model(process).contains(call + "("))
                            .collect(Collectors.joining(", "));
                    rows.append("| `%s` | %s | %s |%n"
                            .formatted(
                                    word(name, method),
                                    Texts.kept("modeler.word." + call),
                                    users.isEmpty() ? "–" : users));
                }
            }
        });
        return rows.toString();
    }

    private static String steps(String process) {
        StringBuilder rows = new StringBuilder();
        for (Activity step : elements(process, Activity.class)) {
            String written = text(step.getDomElement());
            StepBeans.all().forEach((name, type) -> {
                if (type.isAnnotationPresent(StepBean.class)) {
                    methods(type).stream()
                            .filter(method -> written.contains("{" + name + "." + method.getName() + "("))
                            .forEach(method -> rows.append("| `%s` | `%s` %s | %s |%n"
                                    .formatted(
                                            name + "." + method.getName(),
                                            step.getId(),
                                            step.getName(),
                                            documentation(step))));
                }
            });
        }
        return rows.isEmpty() ? "" : "\n### " + process + "\n| Word | Element | What it does |\n|---|---|---|\n" + rows;
    }

    private static String variables(String process) {
        Map<String, Set<String>> asked = new TreeMap<>();
        for (SequenceFlow flow : elements(process, SequenceFlow.class)) {
            if (flow.getConditionExpression() != null) {
                String condition = flow.getConditionExpression().getTextContent();
                String values = LITERAL.matcher(condition)
                        .results()
                        .map(value -> "`" + value.group(1) + "` ")
                        .collect(Collectors.joining());
                VARIABLE.matcher(LITERAL.matcher(condition).replaceAll(""))
                        .results()
                        .forEach(variable -> asked.computeIfAbsent(
                                        "`" + variable.group(1) + "` | "
                                                + flow.getSource().getName(),
                                        none -> new TreeSet<>())
                                .add(values + flow.getName()));
            }
        }
        StringBuilder rows = new StringBuilder();
        asked.forEach(
                (question, answers) -> rows.append("| %s | %s |%n".formatted(question, String.join("<br>", answers))));
        return rows.isEmpty() ? "" : "\n### " + process + "\n| Variable | Question | Answers |\n|---|---|---|\n" + rows;
    }

    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class
                        && !method.isSynthetic()
                        && !Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static String word(String bean, Method method) {
        return bean + "." + method.getName()
                + Arrays.stream(method.getParameters())
                        .map(Parameter::getName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static <T extends ModelElementInstance> Collection<T> elements(String process, Class<T> type) {
        return Bpmn.readModelFromFile(new File("processes/" + process + ".bpmn"))
                .getModelElementsByType(type);
    }

    private static String documentation(FlowNode node) {
        return node.getDocumentations().stream()
                .map(ModelElementInstance::getTextContent)
                .collect(Collectors.joining());
    }

    /** Expressions of the element and of its listeners; nothing of the elements inside it. */
    private static String text(DomElement element) {
        Stream<String> own =
                Stream.of(String.valueOf(element.getAttribute("http://camunda.org/schema/1.0/bpmn", "expression")));
        Stream<String> listeners = element.getChildElements().stream()
                .filter(child -> child.getLocalName().equals("extensionElements"))
                .flatMap(child -> child.getChildElements().stream())
                .map(child -> String.valueOf(child.getAttribute("expression")));
        return Stream.concat(own, listeners).collect(Collectors.joining(" "));
    }
}
