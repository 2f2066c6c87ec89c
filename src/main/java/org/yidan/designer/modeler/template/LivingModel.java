package org.yidan.designer.modeler.template;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yidan.designer.rules.Tag;

/** A process as it is deployed now: its words are what the choices of templates are called by. */
public record LivingModel(String key, String name, Tag root) {

    private static final Pattern PARTY = Pattern.compile("\\$\\{posts\\.of\\(execution, ?'([a-zA-Z.-]+)'\\)}");
    private static final Pattern OPTIONS =
            Pattern.compile("\\$\\{(?:\\w*[oO]ptions|possible|\\w*[tT]exts)\\.\\w+\\(execution\\)}");

    /** The process of a model; its key stands for its name where it has none. */
    public static LivingModel of(String key, Tag root) {
        String name = root.each("process").stream()
                .filter(process -> process.id().equals(key))
                .map(process -> process.get("name"))
                .filter(found -> !found.isBlank())
                .findFirst()
                .orElse(key);
        return new LivingModel(key, name, root);
    }

    /** The elements of this kind. */
    List<Tag> each(String kind) {
        return root.all().stream().filter(tag -> tag.is(kind)).toList();
    }

    /** Parties that tasks are offered to, each with the duty it has there. */
    Map<String, Set<String>> parties() {
        Map<String, Set<String>> parties = new TreeMap<>();
        for (Tag task : each("userTask")) {
            var party = PARTY.matcher(task.get("candidateGroups"));
            if (party.matches()) {
                parties.computeIfAbsent(party.group(1), none -> new LinkedHashSet<>())
                        .add(task.property("yidan:dutyRole"));
            }
        }
        return parties;
    }

    /** Lists of choices and texts that tasks give their forms, each with the names of those tasks. */
    Map<String, Set<String>> options() {
        Map<String, Set<String>> options = new TreeMap<>();
        for (Tag parameter : each("inputParameter")) {
            Tag task = parameter.within("userTask");
            if (task != null && OPTIONS.matcher(parameter.text()).matches()) {
                options.computeIfAbsent(parameter.text(), none -> new LinkedHashSet<>())
                        .add(task.get("name"));
            }
        }
        return options;
    }

    /** What service tasks call, with their names. */
    Map<String, String> services() {
        Map<String, String> services = new LinkedHashMap<>();
        for (Tag task : each("serviceTask")) {
            if (!task.get("expression").isBlank()) {
                services.putIfAbsent(task.get("expression"), task.get("name"));
            }
        }
        return services;
    }
}
