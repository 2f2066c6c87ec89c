package org.yidan.designer.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the expressions that models use, and nothing more: names, texts, numbers, calls, properties, comparisons, {@code and},
 * {@code or}, {@code not}, {@code empty} and the choice by {@code ? :}. What it cannot read is refused.
 */
public final class Expressions extends Reading {

    private static final String[][] LEVELS = {
        {"||", "or"},
        {"&&", "and"},
        {"==", "eq", "!=", "ne"},
        {"<", "lt", ">", "gt", "<=", "le", ">=", "ge"},
        {"+", "-"},
        {"*", "/", "div", "%", "mod"}
    };

    private static final Set<String> WORDS = Set.of("true", "false", "null");

    private Expressions(Tokens tokens) {
        super(tokens, LEVELS);
    }

    /** Whether a text holds an expression at all. */
    public static boolean isIn(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** The expressions within a text, as {@code ${…}}; null where one cannot be read. */
    public static @Nullable List<Expr> in(String text) {
        List<Expr> found = new ArrayList<>();
        int at = begin(text, 0);
        while (at >= 0) {
            int end = end(text, at + 2);
            Expr one = end < 0 ? null : read(text.substring(at + 2, end));
            if (one == null) {
                return null;
            }
            found.add(one);
            at = begin(text, end);
        }
        return found;
    }

    /** Whether the text is one expression and nothing beside it. */
    public static @Nullable Expr whole(String text) {
        if (text.length() < 3 || begin(text, 0) != 0 || end(text, 2) != text.length() - 1) {
            return null;
        }
        return read(text.substring(2, text.length() - 1));
    }

    private static int begin(String text, int from) {
        int dollar = text.indexOf("${", from);
        int hash = text.indexOf("#{", from);
        return dollar < 0 ? hash : hash < 0 ? dollar : Math.min(dollar, hash);
    }

    /** The closing brace; braces in texts do not count. */
    private static int end(String text, int from) {
        char quote = 0;
        for (int at = from; at < text.length(); at++) {
            char here = text.charAt(at);
            if (quote != 0) {
                if (here == '\\') {
                    at++;
                } else if (here == quote) {
                    quote = 0;
                }
            } else if (here == '\'' || here == '"') {
                quote = here;
            } else if (here == '}') {
                return at;
            }
        }
        return -1;
    }

    private static @Nullable Expr read(String inner) {
        Tokens tokens = cut(inner, "'\"");
        return tokens == null ? null : new Expressions(tokens).whole();
    }

    @Override
    protected Expr choice() {
        Expr condition = rank(0);
        if (!tokens.takes("?")) {
            return condition;
        }
        Expr yes = choice();
        expect(":");
        return new Expr.Operation("?", List.of(condition, yes, choice()));
    }

    @Override
    protected Expr unary() {
        for (String sign : new String[] {"!", "not", "empty", "-"}) {
            if (tokens.takes(sign)) {
                return new Expr.Operation(sign.equals("not") ? "!" : sign, List.of(unary()));
            }
        }
        Expr read = primary();
        while (!broken && (tokens.sees(".") || tokens.sees("["))) {
            read = tokens.takes("[") ? index(read) : member(read);
        }
        return read;
    }

    private Expr index(Expr base) {
        Expr key = choice();
        expect("]");
        return new Expr.Index(base, key);
    }

    private Expr member(Expr base) {
        expect(".");
        Tokens.Token name = tokens.take();
        broken |= name.kind() != Tokens.Kind.NAME;
        return tokens.takes("(") ? new Expr.Call(base, name.text(), list(")")) : new Expr.Member(base, name.text());
    }

    private Expr primary() {
        Tokens.Token token = tokens.take();
        String text = token.text();
        switch (token.kind()) {
            case TEXT:
                return new Expr.Text(text);
            case NUMBER:
                return new Expr.Amount(text);
            case NAME:
                if (WORDS.contains(text)) {
                    return new Expr.Word(text);
                }
                return tokens.takes("(") ? new Expr.Call(null, text, list(")")) : new Expr.Name(text);
            default:
                return parenthesis(text);
        }
    }

    private Expr parenthesis(String text) {
        if (!text.equals("(")) {
            broken = true;
            return new Expr.Word("null");
        }
        Expr inner = choice();
        expect(")");
        return inner;
    }
}
