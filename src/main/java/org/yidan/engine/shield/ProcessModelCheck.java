package org.yidan.engine.shield;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yidan.engine.expression.ModelExpressions;
import org.yidan.engine.shield.XmlReading.Tag;
import org.yidan.shared.Texts;

/**
 * Refuses in a process model whatever runs code other than process beans. Names are compared without their namespace,
 * because the engine also accepts an older one.
 */
class ProcessModelCheck implements XmlReading.Check {

    private static final Set<String> SCRIPTS = Set.of("scriptTask", "script");
    private static final Set<String> CLASSES =
            Set.of("class", "variableMappingClass", "formHandlerClass", "taskHandlerClass");
    private static final Set<String> DELEGATES = Set.of("delegateExpression", "variableMappingDelegateExpression");
    private static final Set<String> WORK =
            Set.of("serviceTask", "sendTask", "businessRuleTask", "messageEventDefinition", "signalEventDefinition");
    private static final Set<String> HARMLESS_LANGUAGES = Set.of("", "juel");

    /** Parts of the file that the engine never reads. */
    private static final List<String> DRAWINGS = List.of("/DI", "/DC", "/DD/", "bpmn.io/schema", "/schema/modeler");

    private final ModelExpressions expressions;

    ProcessModelCheck(ModelExpressions expressions) {
        this.expressions = expressions;
    }

    @Override
    public List<String> faults(Tag tag) {
        List<String> faults = new ArrayList<>();
        if (DRAWINGS.stream().anyMatch(tag.space()::endsWith)) {
            return faults;
        }
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
            faults.addAll(expressions.faults(tag.text().toString().strip()));
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
        if (name.equals("formKey") && value.strip().startsWith("embedded:") && !value.startsWith("embedded:/forms/")) {
            return List.of(Texts.of("engine.form-not-allowed", value));
        }
        return ModelExpressions.isIn(value) ? expressions.faults(value) : List.of();
    }
}
