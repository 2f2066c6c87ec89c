package org.yidan.designer.release.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yidan.designer.release.difference.Change.Kind;

/** What one form of a draft changes: fields added, removed, changed, and their order. */
final class FormDifference {

    /** What Modeler writes for itself. */
    private static final Set<String> NOT_READ = Set.of("id", "layout", "components");

    private FormDifference() {}

    static List<Change> of(String form, JsonNode before, JsonNode after) {
        Map<String, JsonNode> was = fields(before);
        Map<String, JsonNode> becomes = fields(after);
        List<Change> changes = new ArrayList<>();
        becomes.forEach((key, field) -> {
            JsonNode old = was.get(key);
            if (old == null) {
                changes.add(new Change(Kind.FIELD_ADDED, form, label(field, key), key, "", said(field)));
            } else {
                compare(form, key, old, field, changes);
            }
        });
        was.forEach((key, field) -> {
            if (!becomes.containsKey(key)) {
                changes.add(new Change(Kind.FIELD_REMOVED, form, label(field, key), key, said(field), ""));
            }
        });
        List<String> order = common(was, becomes);
        List<String> now = common(becomes, was);
        if (!order.equals(now)) {
            changes.add(new Change(Kind.FIELDS_MOVED, form, form, "", String.join("、", order), String.join("、", now)));
        }
        return changes;
    }

    private static List<String> common(Map<String, JsonNode> these, Map<String, JsonNode> those) {
        return these.keySet().stream().filter(those::containsKey).toList();
    }

    private static void compare(String form, String key, JsonNode before, JsonNode after, List<Change> changes) {
        Settings.compare(form, label(after, key), flat(before), flat(after), path -> Kind.FIELD_CHANGED, changes);
    }

    /** By key, texts by id, in the order of the form. */
    private static Map<String, JsonNode> fields(JsonNode form) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        collect(form, found);
        return found;
    }

    private static void collect(JsonNode around, Map<String, JsonNode> found) {
        for (JsonNode field : around.path("components")) {
            String key = field.path("key")
                    .asText(field.path("id").asText(field.path("path").asText()));
            found.put(key, field);
            collect(field, found);
        }
    }

    private static String label(JsonNode field, String key) {
        String label = field.path("label").asText("");
        return label.isBlank() ? key : label;
    }

    private static String said(JsonNode field) {
        String text = field.path("text").asText("");
        return text.isBlank() ? field.path("type").asText("") : text;
    }

    private static Map<String, String> flat(JsonNode field) {
        Map<String, String> values = new TreeMap<>();
        field.fields().forEachRemaining(one -> {
            if (!NOT_READ.contains(one.getKey())) {
                flatten(one.getKey(), one.getValue(), values);
            }
        });
        return values;
    }

    private static void flatten(String path, JsonNode value, Map<String, String> values) {
        if (value.isObject()) {
            value.fields().forEachRemaining(one -> flatten(path + "." + one.getKey(), one.getValue(), values));
        } else {
            values.put(path, value.isTextual() ? value.asText() : value.toString());
        }
    }
}
