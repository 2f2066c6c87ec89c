package org.yidan.designer.rules.model;

import java.util.LinkedHashSet;
import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Expressions;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** Every task has a form, and the form comes with the model. */
public final class FormGiven implements Rule {

    @Override
    public String id() {
        return "form-given";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        Set<String> forms = design.formIds();
        for (Model model : design.models()) {
            for (Tag tag : model.all()) {
                if (tag.has("formRef")) {
                    look(model, tag, forms, out);
                } else if (tag.is("userTask") && !tag.has("formKey")) {
                    out.error("form-given", model.file(), tag);
                }
                if (tag.is("formData") || tag.is("formField") && tag.parent() == null) {
                    out.error("form-given", model.file(), tag);
                }
            }
        }
    }

    /** A form that another element shows is not the one that was meant. */
    private static Set<String> unused(Model model, Set<String> forms) {
        Set<String> unused = new LinkedHashSet<>(forms);
        for (Tag tag : model.all()) {
            unused.remove(tag.get("formRef"));
        }
        return unused;
    }

    private static void look(Model model, Tag tag, Set<String> forms, Findings out) {
        String form = tag.get("formRef");
        if (Expressions.isIn(form)) {
            out.error("form-given.expression", model.file(), tag, form);
        } else if (!forms.contains(form)) {
            out.unknown("form-given.missing", model.file(), tag, unused(model, forms), form);
        } else if (!tag.get("formRefBinding").equals("deployment")) {
            out.error("form-given.binding", model.file(), tag, form);
        }
    }
}
