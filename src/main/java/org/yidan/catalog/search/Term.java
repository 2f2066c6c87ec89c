package org.yidan.catalog.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name or word as it is searched: its letters, digits and characters, each with its readings. */
final class Term {

    private static final int NOT_FOUND = -1;
    private static final int LONG_INITIAL = 2;
    private static final Pattern NOT_SEARCHED = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String text;
    private final String[][] readings;
    private final long beginnings;
    private final String spelled;
    private final String initials;

    private Term(String text) {
        this.text = text;
        this.readings = new String[text.length()][];
        StringBuilder syllables = new StringBuilder();
        StringBuilder firsts = new StringBuilder();
        long letters = 0;
        for (int at = 0; at < readings.length; at++) {
            readings[at] = Pinyin.of(text.charAt(at)).toArray(String[]::new);
            letters |= bit(text.charAt(at));
            for (String reading : readings[at]) {
                letters |= bit(reading.charAt(0));
            }
            if (readings[at].length > 0) {
                syllables.append(readings[at][0]);
                firsts.append(readings[at][0].charAt(0));
            }
        }
        this.beginnings = letters;
        this.spelled = syllables.toString();
        this.initials = firsts.toString();
    }

    static Term of(String words) {
        return new Term(plain(words));
    }

    /** Small letters, half-width, without spaces and punctuation. */
    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .transform(normal ->
                        NOT_SEARCHED.matcher(normal.toLowerCase(Locale.ROOT)).replaceAll(""));
    }

    /** One of 64 bits for a letter, to see quickly that a term has no character that begins so. */
    private static long bit(char letter) {
        return 1L << (letter & 63);
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    /** Whether this is the whole of it in pinyin, spelled out or by its initials. */
    boolean isTyped(String typed) {
        return typed.equals(spelled) || typed.equals(initials);
    }

    /** Where what was typed in pinyin (whole syllables, initials, the last one unfinished, characters between) begins, or -1. */
    int typedAt(String typed) {
        if ((beginnings & bit(typed.charAt(0))) == 0) {
            return NOT_FOUND;
        }
        for (int start = 0; start < text.length(); start++) {
            if (reads(typed, 0, start)) {
                return start;
            }
        }
        return NOT_FOUND;
    }

    private boolean reads(String typed, int from, int at) {
        if (from == typed.length()) {
            return true;
        }
        if (at == text.length()) {
            return false;
        }
        char next = typed.charAt(from);
        if (next == text.charAt(at) && reads(typed, from + 1, at + 1)) {
            return true;
        }
        for (String reading : readings[at]) {
            if (reading.charAt(0) == next && readsAs(reading, typed, from, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean readsAs(String reading, String typed, int from, int at) {
        if (reading.startsWith(typed.substring(from))) {
            return true;
        }
        return typed.startsWith(reading, from) && reads(typed, from + reading.length(), at + 1)
                || reading.startsWith("h", 1)
                        && typed.startsWith("h", from + 1)
                        && reads(typed, from + LONG_INITIAL, at + 1)
                || reads(typed, from + 1, at + 1);
    }

    /** Whether all the characters occur in this order, perhaps with others between. */
    boolean hasInOrder(String characters) {
        int at = 0;
        for (int i = 0; i < characters.length(); i++) {
            at = text.indexOf(characters.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
