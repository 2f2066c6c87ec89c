package org.yidan.designer.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yidan.designer.rules.Expr;
import org.yidan.designer.rules.Reading;
import org.yidan.designer.rules.Tokens;

/** Reads the FEEL that tables use: tests of input cells, and values of output cells. What it cannot read is refused. */
final class Feel extends Reading {

    private static final String[][] LEVELS = {{"or"}, {"and"}, {"=", "!=", "<=", ">=", "<", ">"}, {"+", "-"}, {"*", "/"}
    };
    private static final Set<String> WORDS = Set.of("true", "false", "null");
    private static final Set<String> FUNCTIONS = Set.of(
            "date",
            "time",
            "date and time",
            "duration",
            "number",
            "string",
            "not",
            "contains",
            "starts with",
            "ends with",
            "string length",
            "substring",
            "upper case",
            "lower case",
            "list contains",
            "count",
            "min",
            "max",
            "sum",
            "abs",
            "floor",
            "ceiling",
            "today",
            "now");

    private Feel(Tokens tokens) {
        super(tokens, LEVELS);
    }

    private static @Nullable Feel of(String text) {
        Tokens tokens = cut(text, "\"");
        return tokens == null ? null : new Feel(tokens);
    }

    /** An output, or an input expression. */
    static @Nullable Expr value(String text) {
        Feel reading = of(text);
        return reading == null ? null : reading.whole();
    }

    /** The test of an input cell. */
    static @Nullable Cell test(String text) {
        if (text.isEmpty() || text.equals("-")) {
            return Cell.ANY;
        }
        Feel reading = of(text);
        if (reading == null) {
            return null;
        }
        boolean negated = reading.tokens.sees("not");
        if (negated) {
            reading.tokens.take();
            reading.expect("(");
        }
        List<Cell.Part> parts = reading.parts();
        if (negated) {
            reading.expect(")");
        }
        return reading.isOver() ? new Cell(negated, parts) : null;
    }

    private List<Cell.Part> parts() {
        List<Cell.Part> parts = new ArrayList<>();
        do {
            parts.add(part());
        } while (!broken && tokens.takes(","));
        return parts;
    }

    private Cell.Part part() {
        for (String sign : new String[] {"<=", ">=", "<", ">"}) {
            if (tokens.takes(sign)) {
                Expr bound = rank(3);
                boolean in = sign.length() > 1;
                return sign.startsWith("<")
                        ? new Cell.Part(null, false, bound, in)
                        : new Cell.Part(bound, in, null, false);
            }
        }
        if (tokens.sees("[") || tokens.sees("]") || tokens.sees("(")) {
            return range();
        }
        Expr value = choice();
        return new Cell.Part(value, true, value, true);
    }

    private Cell.Part range() {
        boolean lowIn = tokens.take().text().equals("[");
        Expr low = rank(3);
        expect("..");
        Expr high = rank(3);
        String close = tokens.take().text();
        broken |= !close.equals("]") && !close.equals(")") && !close.equals("[");
        return new Cell.Part(low, lowIn, high, close.equals("]"));
    }

    @Override
    protected Expr choice() {
        if (!tokens.takes("if")) {
            return rank(0);
        }
        Expr condition = rank(0);
        expect("then");
        Expr yes = choice();
        expect("else");
        return new Expr.Operation("?", List.of(condition, yes, choice()));
    }

    @Override
    protected Expr unary() {
        if (tokens.takes("-")) {
            Expr amount = unary();
            return amount instanceof Expr.Amount positive
                    ? new Expr.Amount("-" + positive.value())
                    : new Expr.Operation("-", List.of(amount));
        }
        Expr read = primary();
        while (!broken && tokens.takes(".")) {
            read = new Expr.Member(read, tokens.take().text());
        }
        return read;
    }

    private Expr primary() {
        Tokens.Token token = tokens.take();
        switch (token.kind()) {
            case TEXT:
                return new Expr.Text(token.text());
            case NUMBER:
                return new Expr.Amount(token.text());
            case NAME:
                return WORDS.contains(token.text()) ? new Expr.Word(token.text()) : name(token.text());
            default:
                return inBrackets(token.text());
        }
    }

    /** Names of functions may be several words. */
    private Expr name(String first) {
        String name = first;
        while (tokens.next().kind() == Tokens.Kind.NAME && FUNCTIONS.stream().anyMatch(isBegunBy(name))) {
            name = name + " " + tokens.take().text();
        }
        if (!tokens.takes("(")) {
            broken |= name.contains(" ");
            return new Expr.Name(name);
        }
        broken |= !FUNCTIONS.contains(name);
        return new Expr.Call(null, name, list(")"));
    }

    private static Predicate<String> isBegunBy(String name) {
        return function -> function.startsWith(name + " ");
    }

    private Expr inBrackets(String open) {
        if (open.equals("(")) {
            Expr inner = choice();
            expect(")");
            return inner;
        }
        if (open.equals("[")) {
            return new Expr.Operation("[]", list("]"));
        }
        broken |= !open.equals("?");
        return new Expr.Name("?");
    }
}
