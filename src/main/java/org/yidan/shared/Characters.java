package org.yidan.shared;

/** Counts and cuts texts by characters as people see them and the database counts them: an emoji is one, not two. */
public final class Characters {

    private Characters() {}

    /** How many there are. */
    public static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The text, or its first so many characters; never half of one. */
    public static String first(String text, int most) {
        return count(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
