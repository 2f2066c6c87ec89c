package org.yidan.catalog.sheet;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a formula: a text that begins like one is written with an apostrophe before it, and
 * read without it again.
 */
public final class FormulaGuard {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@＝＋－＠\t\r].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@＝＋－＠\t\r].*", Pattern.DOTALL);

    private FormulaGuard() {}

    static boolean isFormula(String text) {
        return FORMULA.matcher(text).matches();
    }

    /** The text as it may stand in a file. */
    public static String guarded(String text) {
        return isFormula(text) || GUARDED.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that was guarded. */
    static String bare(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }
}
