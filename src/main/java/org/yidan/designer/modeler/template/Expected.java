package org.yidan.designer.modeler.template;

import java.util.Locale;
import java.util.Map;
import org.yidan.shared.Texts;

/** What an answer typed into a template must look like; Modeler says so at the field. */
enum Expected {
    ANYTHING(""),
    WORDS("([a-zA-Z][a-zA-Z0-9_]*)?(,\\s*[a-zA-Z][a-zA-Z0-9_]*)*"),
    FORM("[a-zA-Z0-9_-]+"),
    AMOUNT("|P\\d+D|PT(\\d+H)?(\\d+M)?"),
    KEY("[a-z][a-z0-9-]*"),
    NAME(".{1,40}"),
    PREFIX("[A-Z]{2,3}"),
    TITLE(".{0,120}"),
    VERSION("\\d+\\.\\d+\\.\\d+");

    private final String pattern;

    Expected(String pattern) {
        this.pattern = pattern;
    }

    boolean isSaid() {
        return !pattern.isEmpty();
    }

    /** As Modeler reads it. */
    Map<String, Object> json() {
        return Map.of("value", pattern, "message", Texts.kept("modeler.fault." + name().toLowerCase(Locale.ROOT)));
    }
}
