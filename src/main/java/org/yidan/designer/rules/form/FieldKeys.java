package org.yidan.designer.rules.form;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.DesignFile;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Rule;

/** Every field that is answered has a key, once. */
public final class FieldKeys implements Rule {

    private static final Set<String> WITHOUT_A_VALUE =
            Set.of("text", "group", "separator", "spacer", "button", "table");

    @Override
    public String id() {
        return "field-keys";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (DesignFile file : design.forms()) {
            Set<String> seen = new HashSet<>();
            for (Map<?, ?> field : Design.fields(file.map())) {
                String key = FieldTypes.text(field, "key");
                String label = FieldTypes.text(field, "label");
                boolean answered = facts.fieldTypes().contains(FieldTypes.text(field, "type"))
                        && !WITHOUT_A_VALUE.contains(FieldTypes.text(field, "type"));
                if (answered && !isName(key)) {
                    out.inForm("field-keys", file, FieldTypes.text(field, "id"), label, label, key);
                } else if (answered && !seen.add(key)) {
                    out.inForm("field-keys.twice", file, FieldTypes.text(field, "id"), label, key);
                } else if (answered && facts.beans().containsKey(key)) {
                    out.inForm("field-keys.bean", file, FieldTypes.text(field, "id"), label, key);
                }
            }
        }
    }

    private static boolean isName(String key) {
        for (int at = 0; at < key.length(); at++) {
            char here = key.charAt(at);
            boolean small = here >= 'a' && here <= 'z';
            boolean other = here >= 'A' && here <= 'Z' || here >= '0' && here <= '9';
            if (!small && (at == 0 || !other)) {
                return false;
            }
        }
        return !key.isEmpty();
    }
}
