package org.yidan.designer.modeler.template;

import java.util.Map;

/** Where the answer of a template is written. */
record Binding(String type, String name) {

    /** An attribute of the element. */
    static Binding attribute(String name) {
        return new Binding("property", name);
    }

    /** An extension property. */
    static Binding said(String name) {
        return new Binding("camunda:property", name);
    }

    /** A variable of the task alone. */
    static Binding given(String name) {
        return new Binding("camunda:inputParameter", name);
    }

    Map<String, Object> json() {
        return Map.of("type", type, "name", name);
    }
}
