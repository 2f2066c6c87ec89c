package org.yidan.designer.rules.form;

import java.util.List;
import java.util.Map;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.DesignFile;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Rule;

/** A form is one of Camunda, with an id a model can name. */
public final class FormShape implements Rule {

    @Override
    public String id() {
        return "form-shape";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (DesignFile file : design.forms()) {
            Map<?, ?> form = file.map();
            Object type = form.get("type");
            boolean is = form.get("id") instanceof String
                    && form.get("schemaVersion") instanceof Number
                    && form.get("components") instanceof List<?>
                    && (type == null || type.equals("default"));
            if (!is) {
                out.inForm("form-shape", file, "", "");
            } else if (!isId(file.formId())) {
                out.inForm("form-shape.id", file, "", "", file.formId());
            }
        }
    }

    private static boolean isId(String id) {
        for (int at = 0; at < id.length(); at++) {
            char here = id.charAt(at);
            boolean letter = here >= 'a' && here <= 'z' || here >= 'A' && here <= 'Z';
            if (!letter && !(here >= '0' && here <= '9') && here != '-' && here != '_') {
                return false;
            }
        }
        return !id.isEmpty();
    }
}
