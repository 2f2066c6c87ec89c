package org.yidan.designer.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Values of a script as values of Java, and back. */
final class Script {

    private Script() {}

    /** Maps, lists, texts, numbers and booleans; null for everything else. */
    static @Nullable Object java(@Nullable JSObject value) {
        return switch (kind(value)) {
            case "string" -> text(value);
            case "number" -> number(value);
            case "boolean" -> truth(value);
            case "list" -> list(value);
            case "object" -> map(value);
            default -> null;
        };
    }

    /** The elements of a list. */
    static List<JSObject> elements(JSObject list) {
        List<JSObject> elements = new ArrayList<>();
        int length = length(list);
        for (int i = 0; i < length; i++) {
            elements.add(at(list, i));
        }
        return elements;
    }

    private static List<Object> list(JSObject value) {
        List<Object> list = new ArrayList<>();
        for (JSObject element : elements(value)) {
            list.add(java(element));
        }
        return list;
    }

    private static Map<String, Object> map(JSObject value) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (JSObject key : elements(keys(value))) {
            map.put(text(key), java(get(value, text(key))));
        }
        return map;
    }

    @JSBody(
            params = "value",
            script = "return value === null || value === undefined ? 'nothing' : Array.isArray(value) ? 'list' : typeof value;")
    static native String kind(@Nullable JSObject value);

    @JSBody(params = "value", script = "return value;")
    static native String text(JSObject value);

    @JSBody(params = "value", script = "return value;")
    private static native double number(JSObject value);

    @JSBody(params = "value", script = "return value;")
    private static native boolean truth(JSObject value);

    @JSBody(params = "list", script = "return list.length;")
    private static native int length(JSObject list);

    @JSBody(params = {"list", "index"}, script = "return list[index];")
    private static native JSObject at(JSObject list, int index);

    @JSBody(params = "value", script = "return Object.keys(value);")
    private static native JSObject keys(JSObject value);

    @JSBody(params = {"value", "key"}, script = "return value[key];")
    static native JSObject get(JSObject value, String key);

    @JSBody(params = {}, script = "return [];")
    static native JSObject newList();

    @JSBody(params = {"list", "text"}, script = "list.push(text);")
    static native void add(JSObject list, String text);

    @JSBody(
            params = {"list", "rule", "refuses", "file", "element", "name", "text"},
            script = "list.push({rule: rule, refuses: refuses, file: file, element: element, name: name, text: text});")
    static native void add(
            JSObject list, String rule, boolean refuses, String file, String element, String name, String text);
}
