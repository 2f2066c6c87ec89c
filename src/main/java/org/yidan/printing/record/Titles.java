package org.yidan.printing.record;

import org.yidan.shared.Texts;

/** Titles of papers: those of the form where it has one of its own, else as issued. */
final class Titles {

    private Titles() {}

    static String of(String formNo, String variant, String issued) {
        String key = "printing.title." + formNo + (variant.isEmpty() ? "" : "." + variant);
        String title = Texts.kept(key);
        return title.equals(key) ? issued : title;
    }
}
