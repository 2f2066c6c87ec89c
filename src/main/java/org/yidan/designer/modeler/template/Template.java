package org.yidan.designer.modeler.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yidan.shared.Texts;

/**
 * One element template in the making: elements of a type, and what is asked or written without asking. What is asked goes by a key of
 * the bundle {@code modeler}, with the explanation under {@code <key>.hint}.
 */
final class Template {

    private static final String BUNDLE = "modeler.";

    private final Map<String, Object> json = new LinkedHashMap<>();
    private final List<Map<String, Object>> properties = new ArrayList<>();
    private final List<Map<String, Object>> groups = new ArrayList<>();
    private String group = "";

    /** The explanation stands under {@code <kind>.about}. */
    Template(String id, String kind, String name) {
        json.put("id", "org.yidan." + id);
        json.put("name", name);
        json.put("description", Texts.kept(BUNDLE + kind + ".about"));
        json.put("version", 1);
    }

    /** Elements it is offered for; where there are others, they become the first. */
    Template on(String type, String... others) {
        List<String> types = new ArrayList<>(List.of(type));
        types.addAll(List.of(others));
        json.put("appliesTo", types);
        if (others.length > 0) {
            json.put("elementType", Map.of("value", type));
        }
        return this;
    }

    /** What follows stands under this heading. */
    Template group(String id) {
        groups.add(Map.of("id", id, "label", Texts.kept(BUNDLE + "group." + id)));
        group = id;
        return this;
    }

    /** Written without asking. */
    Template fixed(Object value, Binding binding) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("type", "Hidden");
        property.put("value", value);
        property.put("binding", binding.json());
        properties.add(property);
        return this;
    }

    /** Asked as a line of text. */
    Template text(String key, Expected expected, Binding binding) {
        Map<String, Object> property = asked("String", key, binding);
        if (expected.isSaid()) {
            property.put("constraints", Map.of("pattern", expected.json()));
        }
        return this;
    }

    /** Asked as a line of text that must not stay empty. */
    Template needed(String key, Expected expected, Binding binding) {
        Map<String, Object> constraints = new LinkedHashMap<>();
        constraints.put("notEmpty", true);
        if (expected.isSaid()) {
            constraints.put("pattern", expected.json());
        }
        asked("String", key, binding).put("constraints", constraints);
        return this;
    }

    /** Asked as a choice, the first being chosen; left out where there is nothing to choose from. */
    Template choice(String key, List<Choice> choices, Binding binding) {
        if (!choices.isEmpty()) {
            Map<String, Object> property = asked("Dropdown", key, binding);
            property.put("value", choices.get(0).value());
            property.put("choices", choices.stream().map(Choice::json).toList());
        }
        return this;
    }

    private Map<String, Object> asked(String type, String key, Binding binding) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("label", Texts.kept(BUNDLE + key));
        property.put("type", type);
        String hint = Words.of(BUNDLE + key + ".hint", "");
        if (!hint.isEmpty()) {
            property.put("description", hint);
        }
        if (!group.isEmpty()) {
            property.put("group", group);
        }
        property.put("binding", binding.json());
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
