package org.yidan.catalog.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One of the words asked for.
 *
 * @param hasLatin whether it may be pinyin; a letter alone is none, half the list begins with it
 */
record Asked(String text, boolean hasLatin, boolean looksLikeCode) {

    private static final int LETTERS_OF_A_CODE = 4;

    /** The words between the spaces, without punctuation; empty when there is nothing to look for. */
    static List<Asked> words(String typed) {
        return Stream.of(typed.strip().split("\\s+"))
                .filter(word -> !Term.plain(word).isEmpty())
                .map(Asked::of)
                .toList();
    }

    private static Asked of(String word) {
        String text = Term.plain(word);
        boolean latin =
                text.length() > 1 && text.chars().anyMatch(letter -> letter < 128 && Character.isLetter(letter));
        boolean code = text.matches("[a-z]*[0-9]+")
                || text.matches("[a-z]{" + LETTERS_OF_A_CODE + "}") && word.contains("-")
                || word.toLowerCase(Locale.ROOT).matches("[a-z]{2}-.*");
        return new Asked(text, latin, code);
    }
}
