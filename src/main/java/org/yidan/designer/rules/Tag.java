package org.yidan.designer.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XML file: names without prefix, for the engine reads parameters by local names, too, and no namespace may hide
 * one. Made from the outside in: a new element hangs itself into the one around it.
 */
public final class Tag {

    private final @Nullable Tag parent;
    private final String name;
    private final String namespace;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Tag> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    public Tag(@Nullable Tag parent, String name, String namespace, int line) {
        this.parent = parent;
        this.name = name;
        this.namespace = namespace;
        this.line = line;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /** Adds an attribute; one of the same name in another namespace is kept beside it, so that both are looked at. */
    public Tag with(String attribute, String value) {
        String before = attributes.get(attribute);
        attributes.put(attribute, before == null ? value : before + " " + value);
        return this;
    }

    /** Adds to the element's own text. */
    public Tag write(String more) {
        text.append(more);
        return this;
    }

    public @Nullable Tag parent() {
        return parent;
    }

    public String name() {
        return name;
    }

    public String namespace() {
        return namespace;
    }

    /** The line it begins in; 0 where that is not known. */
    public int line() {
        return line;
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    public List<Tag> children() {
        return children;
    }

    /** Its own text, without the blanks around it. */
    public String text() {
        return text.toString().trim();
    }

    /** The attribute's value; empty where there is none. */
    public String get(String attribute) {
        String value = attributes.get(attribute);
        return value == null ? "" : value;
    }

    public boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    public String id() {
        return get("id");
    }

    public boolean is(String other) {
        return name.equals(other);
    }

    /** The children of this name. */
    public List<Tag> each(String child) {
        List<Tag> found = new ArrayList<>();
        for (Tag one : children) {
            if (one.name.equals(child)) {
                found.add(one);
            }
        }
        return found;
    }

    /** The first child of this name. */
    public @Nullable Tag first(String child) {
        List<Tag> found = each(child);
        return found.isEmpty() ? null : found.get(0);
    }

    /** The text of the first child of this name; empty where there is none. */
    public String textOf(String child) {
        Tag found = first(child);
        return found == null ? "" : found.text();
    }

    /** The first child whose name ends so; event definitions are told apart by that. */
    public @Nullable Tag firstEnding(String ending) {
        for (Tag child : children) {
            if (child.name.endsWith(ending)) {
                return child;
            }
        }
        return null;
    }

    /** The element itself and everything in it. */
    public List<Tag> all() {
        List<Tag> found = new ArrayList<>();
        collect(found);
        return found;
    }

    private void collect(List<Tag> found) {
        found.add(this);
        for (Tag child : children) {
            child.collect(found);
        }
    }

    /** The nearest element around it, or itself, of this name. */
    public @Nullable Tag within(String outer) {
        Tag at = this;
        while (at != null && !at.name.equals(outer)) {
            at = at.parent;
        }
        return at;
    }

    /** The nearest element around it, or itself, that has an id: where a finding is shown. */
    public Tag place() {
        Tag at = this;
        while (at.parent != null && at.id().isEmpty()) {
            at = at.parent;
        }
        return at;
    }

    /** The camunda property of this name at the element itself; empty where there is none. */
    public String property(String key) {
        for (Tag extensions : each("extensionElements")) {
            for (Tag properties : extensions.each("properties")) {
                for (Tag property : properties.each("property")) {
                    if (property.get("name").equals(key)) {
                        return property.get("value");
                    }
                }
            }
        }
        return "";
    }
}
