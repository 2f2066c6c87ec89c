package org.yidan.designer.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which elements of a model set which variables: by results, parameters, what a call gives back, and answers that are kept. */
final class SetVariables {

    private SetVariables() {}

    static Map<String, List<Tag>> of(Model model) {
        Map<String, List<Tag>> found = new LinkedHashMap<>();
        for (Tag tag : model.all()) {
            Tag node = model.nodeOf(tag);
            for (String name : names(tag)) {
                if (node != null && !name.isEmpty()) {
                    found.computeIfAbsent(name, none -> new ArrayList<>()).add(node);
                }
            }
        }
        return found;
    }

    private static List<String> names(Tag tag) {
        List<String> names =
                new ArrayList<>(List.of(tag.get("resultVariable"), tag.get("elementVariable"), tag.get("initiator")));
        if (tag.is("inputParameter") || tag.is("outputParameter")) {
            names.add(tag.get("name"));
        }
        if (tag.is("out")) {
            names.add(tag.get("target"));
        }
        if (tag.is("property") && tag.get("name").equals("yidan:keeps")) {
            names.addAll(Model.words(tag.get("value")));
        }
        return names;
    }
}
