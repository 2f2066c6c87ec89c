package org.yidan.catalog.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A name or word as it is searched: its letters, digits and characters, each with its readings. */
final class Term {

    private static final int NOT_FOUND = -1;
    private static final int LONG_INITIAL = 2;

    private final String text;
    private final List<List<String>> readings;
    private final String spelled;
    private final String initials;

    private Term(String text) {
        this.text = text;
        List<List<String>> each = new ArrayList<>(text.length());
        text.chars().forEach(character -> each.add(Pinyin.of((char) character)));
        this.readings = List.copyOf(each);
        StringBuilder syllables = new StringBuilder();
        StringBuilder firsts = new StringBuilder();
        each.stream().filter(own -> !own.isEmpty()).map(own -> own.get(0)).forEach(syllable -> {
            syllables.append(syllable);
            firsts.append(syllable.charAt(0));
        });
        this.spelled = syllables.toString();
        this.initials = firsts.toString();
    }

    static Term of(String words) {
        return new Term(plain(words));
    }

    /** Small letters, half-width, without spaces and punctuation. */
    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
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
        for (String reading : readings.get(at)) {
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
