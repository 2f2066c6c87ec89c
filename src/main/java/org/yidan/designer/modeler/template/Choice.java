package org.yidan.designer.modeler.template;

import java.util.Map;

/** One choice of a template: what is shown, and what is written into the model. */
public record Choice(String name, String value) {

    Map<String, Object> json() {
        return Map.of("name", name, "value", value);
    }
}
