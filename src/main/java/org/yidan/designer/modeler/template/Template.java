package org.yidan.designer.modeler.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One element template in the making: an element of this type, and what is asked or written without asking. */
final class Template {

    /** The newest schema is not needed; this one is read by every Modeler 5. */
    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema@0.13.0/resources/schema.json";

    private final Map<String, Object> json = new LinkedHashMap<>();
    private final List<Map<String, Object>> properties = new ArrayList<>();
    private final List<Map<String, Object>> groups = new ArrayList<>();
    private String group = "";

    Template(String id, String name, String description) {
        json.put("$schema", SCHEMA);
        json.put("id", id);
        json.put("name", name);
        json.put("description", description);
        json.put("version", 1);
    }

    /** Elements it is offered for, the first being what they become. */
    Template on(String type, String... others) {
        List<String> types = new ArrayList<>(List.of(type));
        types.addAll(List.of(others));
        json.put("appliesTo", types);
        json.put("elementType", Map.of("value", type));
        return this;
    }

    /** What follows stands under this heading. */
    Template group(String id, String label) {
        groups.add(Map.of("id", id, "label", label));
        group = id;
        return this;
    }

    /** Where a value is written: an attribute of the element. */
    static Map<String, Object> attribute(String name) {
        return Map.of("type", "property", "name", name);
    }

    /** Where a value is written: an extension property. */
    static Map<String, Object> said(String name) {
        return Map.of("type", "camunda:property", "name", name);
    }

    /** Where a value is written: a variable of the task alone. */
    static Map<String, Object> given(String name) {
        return Map.of("type", "camunda:inputParameter", "name", name);
    }

    /** Written without asking. */
    Template fixed(Object value, Map<String, Object> binding) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("type", "Hidden");
        property.put("value", value);
        property.put("binding", binding);
        properties.add(property);
        return this;
    }

    /** Asked as a line of text; an example is shown where nothing is entered. */
    Template text(String label, String description, String pattern, String fault, Map<String, Object> binding) {
        Map<String, Object> property = asked("String", label, description, binding);
        if (!pattern.isEmpty()) {
            property.put("constraints", Map.of("pattern", Map.of("value", pattern, "message", fault)));
        }
        return this;
    }

    /** Asked as a line of text that must not stay empty. */
    Template needed(String label, String description, String pattern, String fault, Map<String, Object> binding) {
        Map<String, Object> property = asked("String", label, description, binding);
        Map<String, Object> constraints = new LinkedHashMap<>();
        constraints.put("notEmpty", true);
        if (!pattern.isEmpty()) {
            constraints.put("pattern", Map.of("value", pattern, "message", fault));
        }
        property.put("constraints", constraints);
        return this;
    }

    /** Asked as a choice, the first being chosen; left out where there is nothing to choose from. */
    Template choice(String label, String description, List<Choice> choices, Map<String, Object> binding) {
        if (!choices.isEmpty()) {
            Map<String, Object> property = asked("Dropdown", label, description, binding);
            property.put("value", choices.get(0).value());
            property.put("choices", choices.stream().map(Choice::json).toList());
        }
        return this;
    }

    private Map<String, Object> asked(String type, String label, String description, Map<String, Object> binding) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("label", label);
        property.put("type", type);
        if (!description.isEmpty()) {
            property.put("description", description);
        }
        if (!group.isEmpty()) {
            property.put("group", group);
        }
        property.put("binding", binding);
        properties.add(property);
        return property;
    }

    Map<String, Object> json() {
        Map<String, Object> whole = new LinkedHashMap<>(json);
        if (!groups.isEmpty()) {
            whole.put("groups", groups);
        }
        whole.put("properties", properties);
        return whole;
    }
}
