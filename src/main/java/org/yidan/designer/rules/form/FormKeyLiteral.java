package org.yidan.designer.rules.form;

import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** A page of the application as form is named letter by letter. */
public final class FormKeyLiteral implements Rule {

    @Override
    public String id() {
        return "form-key";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            for (Tag tag : model.all()) {
                if (tag.has("formKey") && !isPage(tag.get("formKey"))) {
                    out.error("form-key", model.file(), tag, tag.get("formKey"));
                }
            }
        }
    }

    /** {@code embedded:/forms/folder/name.html}, in small letters, digits and hyphens. */
    private static boolean isPage(String key) {
        String begin = "embedded:/forms/";
        String end = ".html";
        if (!key.startsWith(begin) || !key.endsWith(end) || key.length() <= begin.length() + end.length()) {
            return false;
        }
        String path = key.substring(begin.length(), key.length() - end.length());
        int slash = path.indexOf('/');
        return slash > 0 && isWord(path.substring(0, slash)) && isWord(path.substring(slash + 1));
    }

    private static boolean isWord(String text) {
        for (int at = 0; at < text.length(); at++) {
            if ("abcdefghijklmnopqrstuvwxyz0123456789-".indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
