package org.yidan.designer.rules.form;

import java.util.Map;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.DesignFile;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Rule;

/** A form uses fields that Tasklist draws. */
public final class FieldTypes implements Rule {

    @Override
    public String id() {
        return "field-types";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (DesignFile file : design.forms()) {
            for (Map<?, ?> field : Design.fields(file.map())) {
                String type = field.get("type") instanceof String text ? text : "";
                if (!facts.fieldTypes().contains(type)) {
                    out.inForm("field-types", file, text(field, "id"), text(field, "label"), type);
                }
            }
        }
    }

    static String text(Map<?, ?> field, String key) {
        return field.get(key) instanceof String text ? text : "";
    }
}
