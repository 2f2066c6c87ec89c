package org.yidan.engine.search;

import java.util.Arrays;
import java.util.List;

/** The words in the description criterion of a task query, as the statement compares them. */
public final class SearchWords {

    /** More words than anybody types; the rest is left out. */
    static final int MOST = 8;

    private SearchWords() {}

    /**
     * One pattern per word: {@code %a b%} asks for {@code %a%} and {@code %b%}, in whatever order. A pattern without blanks stays
     * as it is.
     */
    public static List<String> patterns(String like) {
        String words = like.strip();
        if (words.chars().noneMatch(Character::isWhitespace)) {
            return List.of(words);
        }
        String inner = words.startsWith("%") ? words.substring(1) : words;
        inner = inner.endsWith("%") && !inner.endsWith("\\%") ? inner.substring(0, inner.length() - 1) : inner;
        return Arrays.stream(inner.strip().split("\\s+"))
                .limit(MOST)
                .map(word -> "%" + word + "%")
                .toList();
    }
}
