package org.yidan.designer.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.yidan.designer.modeler.open.OpenModel;
import org.yidan.designer.rules.DesignFile;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Finding;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.RuleBook;
import org.yidan.designer.rules.Tag;

/** The rules as a script: what Modeler calls. */
public final class Lint {

    /** The facts last given, read once. */
    private static @Nullable JSObject given;

    private static Facts facts = Facts.of(Map.of());

    private Lint() {}

    public static void main(String[] arguments) {
        // Modeler calls what is exported.
    }

    /** What is found in files that are deployed together: {@code [{name, kind, content}]}, content a tree or a form's JSON. */
    @JSExport
    public static JSObject check(JSObject files, JSObject known) {
        List<DesignFile> design = new ArrayList<>();
        for (JSObject file : Script.elements(files)) {
            design.add(file(file));
        }
        return written(RuleBook.check(design, facts(known)));
    }

    /** What is found in a model that is open in Modeler, without the files that will be deployed with it. */
    @JSExport
    public static JSObject open(JSObject file, JSObject known) {
        return written(OpenModel.check(file(file), facts(known)));
    }

    /** The ids of all rules. */
    @JSExport
    public static JSObject rules() {
        JSObject ids = Script.newList();
        for (Rule rule : RuleBook.rules()) {
            Script.add(ids, rule.id());
        }
        return ids;
    }

    private static Facts facts(JSObject known) {
        if (known != given) {
            facts = Facts.of(Script.java(known) instanceof Map<?, ?> map ? map : Map.of());
            given = known;
        }
        return facts;
    }

    private static DesignFile file(JSObject file) {
        String name = Script.text(Script.get(file, "name"));
        JSObject content = Script.get(file, "content");
        return switch (Script.text(Script.get(file, "kind"))) {
            case "model" -> DesignFile.model(name, tag(null, content));
            case "table" -> DesignFile.table(name, tag(null, content));
            default -> DesignFile.form(name, Script.java(content));
        };
    }

    /** An element given as {@code {name, namespace, attributes: [[name, value]], text, children}}. */
    private static Tag tag(@Nullable Tag parent, JSObject given) {
        Tag tag = new Tag(
                parent, Script.text(Script.get(given, "name")), Script.text(Script.get(given, "namespace")), 0);
        for (JSObject attribute : Script.elements(Script.get(given, "attributes"))) {
            List<JSObject> pair = Script.elements(attribute);
            tag.with(Script.text(pair.get(0)), Script.text(pair.get(1)));
        }
        tag.write(Script.text(Script.get(given, "text")));
        for (JSObject child : Script.elements(Script.get(given, "children"))) {
            tag(tag, child);
        }
        return tag;
    }

    private static JSObject written(List<Finding> findings) {
        JSObject list = Script.newList();
        for (Finding one : findings) {
            Script.add(list, one.rule(), one.refuses(), one.file(), one.elementId(), one.elementName(), one.text());
        }
        return list;
    }
}
