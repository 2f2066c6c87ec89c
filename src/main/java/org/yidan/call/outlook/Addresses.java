package org.yidan.call.outlook;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Whether two addresses in words mean the same spot, as far as words tell. */
final class Addresses {

    private static final int LEAST = 4;
    private static final double ALIKE = 0.6;

    private Addresses() {}

    /** Equal, one within the other, or mostly the same pairs of characters; different house numbers are different spots. */
    static boolean alike(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        if (a.equals(b)) {
            return !a.isEmpty();
        }
        if (differentNumbers(a, b) || Math.min(a.length(), b.length()) < LEAST) {
            return false;
        }
        if (a.contains(b) || b.contains(a)) {
            return true;
        }
        Set<String> pairs = pairs(a);
        Set<String> others = pairs(b);
        int smaller = Math.min(pairs.size(), others.size());
        pairs.retainAll(others);
        return pairs.size() >= ALIKE * smaller;
    }

    private static boolean differentNumbers(String a, String b) {
        Set<String> numbers = numbers(a);
        Set<String> others = numbers(b);
        if (numbers.isEmpty() || others.isEmpty()) {
            return false;
        }
        numbers.retainAll(others);
        return numbers.isEmpty();
    }

    private static Set<String> numbers(String text) {
        Set<String> numbers = new HashSet<>(Arrays.asList(text.split("[^0-9]+")));
        numbers.remove("");
        return numbers;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static String plain(String address) {
        return Normalizer.normalize(address, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
