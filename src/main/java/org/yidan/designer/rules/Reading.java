package org.yidan.designer.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What readers of expressions have in common: operators by rank, lists, and that one fault spoils the whole. */
public abstract class Reading {

    /** Longer ones no designer writes, and deeply nested ones would exhaust the reader. */
    private static final int LONGEST = 500;

    protected final Tokens tokens;
    protected boolean broken;
    private final String[][] ranks;

    /** @param ranks operators, those that bind least first */
    protected Reading(Tokens tokens, String[][] ranks) {
        this.tokens = tokens;
        this.ranks = ranks;
    }

    /** The text cut with these quotes; null where that cannot be. */
    protected static @Nullable Tokens cut(String text, String quotes) {
        return text.length() > LONGEST ? null : Tokens.of(text, quotes);
    }

    /** Everything an expression may be. */
    protected abstract Expr choice();

    /** What operators work on. */
    protected abstract Expr unary();

    /** The whole text as one expression; null where something is wrong or left over. */
    protected @Nullable Expr whole() {
        Expr read = choice();
        return isOver() ? read : null;
    }

    protected boolean isOver() {
        return !broken && tokens.atEnd();
    }

    protected Expr rank(int rank) {
        if (rank == ranks.length) {
            return unary();
        }
        Expr left = rank(rank + 1);
        String sign = sign(ranks[rank]);
        while (!sign.isEmpty() && !broken) {
            left = new Expr.Operation(sign, List.of(left, rank(rank + 1)));
            sign = sign(ranks[rank]);
        }
        return left;
    }

    private String sign(String[] signs) {
        for (int i = 0; i < signs.length; i++) {
            if (tokens.takes(signs[i])) {
                return signs[i];
            }
        }
        return "";
    }

    /** Expressions between commas, up to this sign. */
    protected List<Expr> list(String end) {
        List<Expr> list = new ArrayList<>();
        if (tokens.takes(end)) {
            return list;
        }
        do {
            list.add(choice());
        } while (!broken && tokens.takes(","));
        expect(end);
        return list;
    }

    protected void expect(String sign) {
        broken |= !tokens.takes(sign);
    }
}
