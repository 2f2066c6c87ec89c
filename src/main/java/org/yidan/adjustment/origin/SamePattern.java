package org.yidan.adjustment.origin;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether two titles speak of the same thing: by the pairs of neighbouring characters they share. */
final class SamePattern {

    private SamePattern() {}

    /** Share of the shorter title's pairs that the other one has too, 0 to 1. */
    static double share(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        int smaller = Math.min(pairs.size(), others.size());
        if (smaller == 0) {
            return 0;
        }
        Set<String> common = new HashSet<>(pairs);
        common.retainAll(others);
        return (double) common.size() / smaller;
    }

    private static Set<String> pairs(String text) {
        String letters = text.replaceAll("[^\\p{IsHan}a-zA-Z]", "");
        return IntStream.range(0, Math.max(0, letters.length() - 1))
                .mapToObj(at -> letters.substring(at, at + 2))
                .collect(Collectors.toSet());
    }
}
