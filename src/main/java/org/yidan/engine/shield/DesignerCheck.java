package org.yidan.engine.shield;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yidan.engine.expression.ModelExpressions;
import org.yidan.engine.shield.XmlReading.Tag;
import org.yidan.shared.Texts;

/**
 * Keeps who designs a model from deciding cases by it: a process begins by its form, its tasks go to posts the office names,
 * cases are begun and numbered as in the models the application came with, and the beans that do the steps of those are for
 * them alone.
 */
class DesignerCheck implements XmlReading.Check {

    private static final Set<String> STARTS_ANYWHERE = Set.of("signalEventDefinition", "conditionalEventDefinition");
    private static final Set<String> HOLDERS =
            Set.of("potentialOwner", "humanPerformer", "performer", "resourceRole", "caseRef");

    private static final Map<String, Pattern> VOCABULARY = Map.of(
            "candidateGroups", Pattern.compile("\\$\\{posts\\.of\\(execution, ?'[a-zA-Z.-]+'\\)}"),
            "assignee", Pattern.compile("\\$\\{posts\\.user\\(execution, ?'[a-zA-Z.-]+'\\)}"));

    private final ModelExpressions expressions;
    private final ShippedModels shipped;

    DesignerCheck(ModelExpressions expressions, ShippedModels shipped) {
        this.expressions = expressions;
        this.shipped = shipped;
    }

    @Override
    public List<String> faults(Tag tag) {
        List<String> faults = new ArrayList<>();
        if (startsOtherwise(tag)) {
            faults.add(Texts.of("engine.start-not-allowed"));
        }
        if (HOLDERS.contains(tag.name())) {
            faults.add(Texts.of("engine.holder-not-allowed", tag.name()));
        }
        String process = tag.process();
        tag.attributes().forEach((name, value) -> faults.addAll(attribute(process, name, value)));
        faults.addAll(beans(process, tag.text().toString().strip()));
        return faults;
    }

    /** A process begins by its form, by us or by a call; within it timers and messages may begin something. */
    private static boolean startsOtherwise(Tag tag) {
        if (STARTS_ANYWHERE.contains(tag.name())) {
            return true;
        }
        Tag event = tag.parent();
        return tag.name().endsWith("EventDefinition")
                && event != null
                && event.name().equals("startEvent")
                && event.isIn("process");
    }

    private List<String> attribute(String process, String name, String value) {
        String fault = fault(process, name, value);
        return fault == null ? beans(process, value) : List.of(fault);
    }

    private @Nullable String fault(String process, String name, String value) {
        if (shipped.uses(process, name, value)) {
            return null;
        }
        return switch (name) {
            case "candidateUsers", "candidateGroups", "assignee" -> {
                Pattern word = VOCABULARY.get(name);
                yield word != null && word.matcher(value).matches()
                        ? null
                        : Texts.of("engine.holder-not-allowed", value);
            }
            case "businessKey" -> Texts.of("engine.number-not-allowed", value);
            case "calledElement" -> ModelExpressions.isIn(value) || shipped.has(value)
                    ? Texts.of("engine.call-not-allowed", value)
                    : null;
            case "formRefBinding" -> value.equals("deployment")
                    ? null
                    : Texts.of("engine.form-not-in-deployment", value);
            default -> null;
        };
    }

    private List<String> beans(String process, String text) {
        if (!ModelExpressions.isIn(text)) {
            return List.of();
        }
        return expressions.boundBeans(text).stream()
                .filter(bean -> !shipped.names(process, bean))
                .map(bean -> Texts.of("engine.bean-of-other-process", bean))
                .toList();
    }
}
