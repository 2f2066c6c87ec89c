package org.yidan.designer.rules.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.DesignFile;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Rule;

/** An id names one form of a deployment. */
public final class FormIdOnce implements Rule {

    @Override
    public String id() {
        return "form-id-once";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (DesignFile file : design.forms()) {
            String other = seen.putIfAbsent(file.formId(), file.name());
            if (other != null && !file.formId().isEmpty()) {
                out.inForm("form-id-once", file, "", "", file.formId(), other);
            }
        }
    }
}
