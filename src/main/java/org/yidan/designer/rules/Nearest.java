package org.yidan.designer.rules;

import java.util.Collection;

/** The known word that somebody may have meant. */
final class Nearest {

    private Nearest() {}

    /** The word with the fewest changed letters, as long as that is no more than a third of them; else empty. */
    static String to(String wrong, Collection<String> known) {
        String best = "";
        int least = Math.max(2, wrong.length() / 3) + 1;
        for (String word : known) {
            int distance = distance(wrong.toLowerCase(), word.toLowerCase());
            if (distance < least && distance < word.length()) {
                least = distance;
                best = word;
            }
        }
        return best;
    }

    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
            }
            above = row;
        }
        return above[other.length()];
    }
}
