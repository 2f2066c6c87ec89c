package org.yidan.designer.rules.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yidan.designer.rules.Expr;

/** A piece of a column: a value, or what lies between two. */
record Piece(String shown, @Nullable Double from, @Nullable Double to, boolean other) {

    boolean holds(Cell cell) {
        return cell.isAny() || cell.negated() != cell.parts().stream().anyMatch(this::holds);
    }

    /** Whether it is every text that no cell names. */
    boolean isUnnamed() {
        return other && from == null;
    }

    private boolean holds(Cell.Part part) {
        if (part.isOne()) {
            return !other && part.low() != null && shown.equals(shown(part.low()));
        }
        if (from == null || to == null) {
            return false;
        }
        Double low = number(part.low());
        Double high = number(part.high());
        boolean above = low == null || (part.lowIn() || other ? from >= low : from > low);
        boolean below = high == null || (part.highIn() || other ? to <= high : to < high);
        return above && below;
    }

    /** The pieces that the cells of a column tell apart. */
    static List<Piece> of(List<@Nullable Cell> cells) {
        Set<String> values = new LinkedHashSet<>();
        TreeSet<Double> numbers = new TreeSet<>();
        boolean nothing = false;
        for (Cell cell : cells) {
            for (Cell.Part part : cell == null ? List.<Cell.Part>of() : cell.parts()) {
                for (Expr bound : part.bounds()) {
                    Double number = number(bound);
                    nothing |= bound instanceof Expr.Word word && word.word().equals("null");
                    if (number != null) {
                        numbers.add(number);
                    } else {
                        values.add(shown(bound));
                    }
                }
            }
        }
        values.remove("null");
        List<Piece> pieces = new ArrayList<>();
        if (!numbers.isEmpty()) {
            between(numbers, pieces);
        } else if (values.contains("true") || values.contains("false")) {
            pieces.add(new Piece("true", null, null, false));
            pieces.add(new Piece("false", null, null, false));
        } else {
            values.forEach(value -> pieces.add(new Piece(value, null, null, false)));
            pieces.add(new Piece("", null, null, true));
        }
        if (nothing) {
            pieces.add(new Piece("null", null, null, false));
        }
        return pieces;
    }

    private static void between(TreeSet<Double> numbers, List<Piece> pieces) {
        double before = Double.NEGATIVE_INFINITY;
        for (double number : numbers) {
            String low = before == Double.NEGATIVE_INFINITY ? "" : plain(before) + " < ";
            pieces.add(new Piece(low + "… < " + plain(number), before, number, true));
            pieces.add(new Piece(plain(number), number, number, false));
            before = number;
        }
        pieces.add(new Piece("> " + plain(before), before, Double.POSITIVE_INFINITY, true));
    }

    static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** A plain value as it is shown; empty for anything that is computed. */
    static String shown(Expr value) {
        if (value instanceof Expr.Text text) {
            return "\"" + text.value() + "\"";
        }
        Double number = number(value);
        return number != null ? plain(number) : value instanceof Expr.Word word ? word.word() : "";
    }

    static @Nullable Double number(@Nullable Expr value) {
        return value instanceof Expr.Amount amount ? Double.valueOf(amount.value()) : null;
    }
}
