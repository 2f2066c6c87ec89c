package org.yidan.designer.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file of what is looked at together.
 *
 * @param name with its ending
 * @param kind what it is
 * @param root the outermost element; null for a form
 * @param form the form's JSON as maps, lists, strings, numbers and booleans; null for models and tables
 */
public record DesignFile(String name, Kind kind, @Nullable Tag root, @Nullable Object form) {

    /** What a file is. */
    public enum Kind {
        MODEL,
        TABLE,
        FORM
    }

    public static DesignFile model(String name, Tag root) {
        return new DesignFile(name, Kind.MODEL, root, null);
    }

    public static DesignFile table(String name, Tag root) {
        return new DesignFile(name, Kind.TABLE, root, null);
    }

    public static DesignFile form(String name, Object json) {
        return new DesignFile(name, Kind.FORM, null, json);
    }

    /** The form as a map; empty where the JSON is none. */
    public Map<?, ?> map() {
        return form instanceof Map<?, ?> map ? map : Map.of();
    }

    /** The form's id; empty where it has none. */
    public String formId() {
        return map().get("id") instanceof String id ? id : "";
    }

    /** What stands under the key of a form or of a part of it, as a list. */
    public static List<?> list(Map<?, ?> part, String key) {
        return part.get(key) instanceof List<?> list ? list : List.of();
    }
}
