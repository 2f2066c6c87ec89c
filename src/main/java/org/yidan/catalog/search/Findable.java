package org.yidan.catalog.search;

import java.util.List;
import java.util.Map;

/** A matter as it can be found: by its code, its name and what people call it. */
record Findable(long entryId, String code, String plainCode, Term name, List<Term> everyday) {

    static final int NOT_FOUND = Integer.MAX_VALUE;

    private static final int CODE_EXACTLY = 0;
    private static final int NAME_EXACTLY = 100;
    private static final int CODE_BEGINS = 200;
    private static final int NAME_BEGINS = 300;
    private static final int NAME_HAS = 400;
    private static final int WORD_EXACTLY = 500;
    private static final int WORD_BEGINS = 540;
    private static final int WORD_HAS = 560;
    private static final int WORD_WITHIN = 580;
    private static final int NAME_HAS_IN_ORDER = 600;
    private static final int NAME_TYPED = 700;
    private static final int WORD_TYPED_EXACTLY = 710;
    private static final int WORD_TYPED = 720;
    private static final int NAME_TYPED_WITHIN = 740;
    private static final int WORD_TYPED_WITHIN = 800;
    private static final int CODE_HAS = 900;
    private static final int LEAST_OF_A_WORD = 2;
    private static final int MOST_OF_A_PLACE = 19;

    static Findable of(long entryId, String code, String name, List<Term> words) {
        return new Findable(entryId, code, Term.plain(code), Term.of(name), words);
    }

    /** How well it fits all the words, smaller is better; {@link #NOT_FOUND} when one of them does not fit. */
    int rank(List<Asked> words, List<Map<Term, Integer>> known) {
        long sum = 0;
        for (int i = 0; i < words.size(); i++) {
            int rank = rank(words.get(i), known.get(i));
            if (rank == NOT_FOUND) {
                return NOT_FOUND;
            }
            sum += rank;
        }
        return (int) (sum / words.size());
    }

    private int rank(Asked word, Map<Term, Integer> known) {
        return Math.min(Math.min(byCode(word), byName(word)), byWords(known));
    }

    private int byCode(Asked word) {
        if (plainCode.equals(word.text())) {
            return CODE_EXACTLY;
        }
        int at = plainCode.indexOf(word.text());
        if (at < 0 || word.text().length() < LEAST_OF_A_WORD) {
            return NOT_FOUND;
        }
        return word.looksLikeCode() ? CODE_BEGINS + at : CODE_HAS + at;
    }

    private int byName(Asked word) {
        int at = name.text().indexOf(word.text());
        if (at >= 0) {
            boolean whole = name.length() == word.text().length();
            return whole ? NAME_EXACTLY : at == 0 ? NAME_BEGINS : NAME_HAS + place(at);
        }
        if (word.hasLatin()) {
            int typed = name.typedAt(word.text());
            return typed < 0 ? NOT_FOUND : typed == 0 ? NAME_TYPED : NAME_TYPED_WITHIN + place(typed);
        }
        boolean inOrder = word.text().length() >= LEAST_OF_A_WORD && name.hasInOrder(word.text());
        return inOrder ? NAME_HAS_IN_ORDER : NOT_FOUND;
    }

    private int byWords(Map<Term, Integer> known) {
        int best = NOT_FOUND;
        if (!known.isEmpty()) {
            for (Term word : everyday) {
                best = Math.min(best, known.getOrDefault(word, NOT_FOUND));
            }
        }
        return best;
    }

    /** How well an everyday word fits; {@link #NOT_FOUND} when it does not. */
    static int byWord(Term everyday, Asked word) {
        int at = everyday.text().indexOf(word.text());
        if (at >= 0) {
            boolean whole = everyday.length() == word.text().length();
            return whole ? WORD_EXACTLY : at == 0 ? WORD_BEGINS : WORD_HAS + place(at);
        }
        if (word.hasLatin()) {
            if (everyday.isTyped(word.text())) {
                return WORD_TYPED_EXACTLY;
            }
            int typed = everyday.typedAt(word.text());
            return typed < 0 ? NOT_FOUND : typed == 0 ? WORD_TYPED : WORD_TYPED_WITHIN + place(typed);
        }
        boolean within = everyday.length() >= LEAST_OF_A_WORD && word.text().contains(everyday.text());
        return within ? WORD_WITHIN : NOT_FOUND;
    }

    private static int place(int at) {
        return Math.min(at, MOST_OF_A_PLACE);
    }
}
