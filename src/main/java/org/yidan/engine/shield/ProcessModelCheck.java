package org.yidan.engine.shield;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yidan.engine.EngineSettings;
import org.yidan.engine.expression.ModelExpressions;
import org.yidan.engine.shield.XmlReading.Tag;
import org.yidan.shared.Texts;

/**
 * Refuses in a process model whatever runs code other than process beans or shows a page other than our forms. Names are
 * compared without their namespace, as the engine itself reads parameters and an older namespace; so no namespace hides one.
 */
class ProcessModelCheck implements XmlReading.Check {

    private static final Set<String> SCRIPTS = Set.of("scriptTask", "script");
    private static final Set<String> CLASSES =
            Set.of("class", "variableMappingClass", "formHandlerClass", "taskHandlerClass");
    private static final Set<String> DELEGATES = Set.of("delegateExpression", "variableMappingDelegateExpression");
    private static final Set<String> WORK =
            Set.of("serviceTask", "sendTask", "businessRuleTask", "messageEventDefinition", "signalEventDefinition");
    /** Where a step is called, and with what: the text of the whole attribute {@code expression}. */
    private static final Map<String, Pattern> STEPS = Map.of(
            "serviceTask", Pattern.compile("\\$\\{\\w+\\.\\w+\\(execution\\)}"),
            "messageEventDefinition", Pattern.compile("\\$\\{\\w+\\.\\w+\\(execution\\)}"),
            "taskListener", Pattern.compile("\\$\\{\\w+\\.\\w+\\(task\\)}"));

    private static final Set<String> HARMLESS_LANGUAGES = Set.of("", "juel");

    /** A file of ours, named letter by letter: Tasklist runs the scripts of such a form. */
    private static final Pattern EMBEDDED_FORM = Pattern.compile("embedded:/forms/[a-z0-9-]+/[a-z0-9-]+\\.html");

    private static final Pattern FORM_ID = Pattern.compile("[a-zA-Z0-9_-]+");

    private final ModelExpressions expressions;

    ProcessModelCheck(ModelExpressions expressions) {
        this.expressions = expressions;
    }

    @Override
    public List<String> faults(Tag tag) {
        List<String> faults = new ArrayList<>();
        if (SCRIPTS.contains(tag.name())) {
            faults.add(Texts.of("engine.script-not-allowed"));
        }
        if (tag.name().equals("connector")) {
            faults.add(Texts.of("engine.connector-not-allowed"));
        }
        if (tag.name().equals("constraint")
                && "validator".equals(tag.attributes().get("name"))) {
            faults.add(Texts.of("engine.class-not-allowed", "validator"));
        }
        tag.attributes().forEach((name, value) -> faults.addAll(attribute(tag, name, value)));
        if (ModelExpressions.isIn(tag.text().toString()) && !SCRIPTS.contains(tag.name())) {
            String text = tag.text().toString().strip();
            faults.addAll(expressions.namesSteps(text) ? outOfPlace(text) : expressions.faults(text));
        }
        return faults;
    }

    private List<String> attribute(Tag tag, String name, String value) {
        Map<String, String> all = tag.attributes();
        if (CLASSES.contains(name)) {
            return List.of(Texts.of("engine.class-not-allowed", value));
        }
        if (DELEGATES.contains(name)) {
            return expressions.faultsOfDelegate(value);
        }
        if (name.equals("type") && WORK.contains(tag.name())) {
            return List.of(Texts.of("engine.task-type-not-allowed", value));
        }
        if (name.equals("scriptFormat") || name.equals("resource") && !all.containsKey("resourceRef")) {
            return List.of(Texts.of("engine.script-not-allowed"));
        }
        if ((name.equals("language") && !HARMLESS_LANGUAGES.contains(value))) {
            return List.of(Texts.of("engine.script-not-allowed"));
        }
        if (name.equals("formKey") && !EMBEDDED_FORM.matcher(value).matches()
                || name.equals("formRef") && !FORM_ID.matcher(value).matches()) {
            return List.of(Texts.of("engine.form-not-allowed", value));
        }
        if (name.equals("historyTimeToLive") && !EngineSettings.keepsLongEnough(value)) {
            return List.of(Texts.of("engine.history-too-short", value));
        }
        if (!ModelExpressions.isIn(value)) {
            return List.of();
        }
        Pattern step = name.equals("expression") ? STEPS.get(tag.name()) : null;
        boolean inPlace = step != null && step.matcher(value).matches();
        return !inPlace && expressions.namesSteps(value) ? outOfPlace(value) : expressions.faults(value);
    }

    /** A step runs once, at its own place, and not whenever some expression is read. */
    private static List<String> outOfPlace(String text) {
        return List.of(Texts.of("engine.step-out-of-place", text));
    }
}
