package org.yidan.designer.rules.model;

import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** A model names what is done; it brings no code of its own. */
public final class NoCode implements Rule {

    private static final Set<String> CODE = Set.of("scriptTask", "script", "connector", "field");
    private static final Set<String> CLASSES =
            Set.of("class", "variableMappingClass", "formHandlerClass", "taskHandlerClass", "scriptFormat");
    private static final Set<String> WORK =
            Set.of("serviceTask", "sendTask", "businessRuleTask", "messageEventDefinition", "signalEventDefinition");

    @Override
    public String id() {
        return "no-code";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            for (Tag tag : model.all()) {
                String code = code(tag);
                if (!code.isEmpty()) {
                    out.error("no-code", model.file(), tag, code);
                }
            }
        }
    }

    private static String code(Tag tag) {
        Tag around = tag.parent();
        if (CODE.contains(tag.name())) {
            // The script of a script task is said with the task.
            return around != null && around.is("scriptTask") ? "" : tag.name();
        }
        if (tag.is("constraint") && tag.get("name").equals("validator")) {
            return "validator";
        }
        if (tag.has("type") && WORK.contains(tag.name())) {
            return "type=" + tag.get("type");
        }
        if (tag.has("resource") && !tag.has("resourceRef")) {
            return "resource";
        }
        String language = tag.get("language");
        if (!language.isEmpty() && !language.equals("juel")) {
            return "language=" + language;
        }
        for (String attribute : tag.attributes().keySet()) {
            if (CLASSES.contains(attribute)) {
                return attribute;
            }
        }
        return "";
    }
}
