package org.yidan.designer.rules.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.designer.rules.Table;

/**
 * The rows of a table as boxes: each column falls into the pieces its own cells tell apart (each text that is named and every other,
 * true and false, the numbers and what lies between them, null where it is named), and a row takes some pieces of each.
 */
final class Boxes {

    private static final int MOST_STEPS = 20_000;

    private final Table table;
    private final List<List<Piece>> columns = new ArrayList<>();
    private final List<boolean @Nullable [][]> rows = new ArrayList<>();
    private int steps;

    Boxes(Table table) {
        this.table = table;
        List<List<@Nullable Cell>> cells = new ArrayList<>();
        for (int column = 0; column < table.inputs().size(); column++) {
            List<@Nullable Cell> down = new ArrayList<>();
            for (Table.Row row : table.rows()) {
                down.add(
                        column < row.inputs().size()
                                ? Feel.test(Table.text(row.inputs().get(column)))
                                : null);
            }
            cells.add(down);
            columns.add(Piece.of(down));
        }
        for (int row = 0; row < table.rows().size(); row++) {
            rows.add(box(cells, row));
        }
    }

    private boolean @Nullable [][] box(List<List<@Nullable Cell>> cells, int row) {
        boolean[][] box = new boolean[columns.size()][];
        for (int column = 0; column < columns.size(); column++) {
            Cell cell = cells.get(column).get(row);
            if (cell == null || !isPlain(cell)) {
                return null;
            }
            List<Piece> pieces = columns.get(column);
            box[column] = new boolean[pieces.size()];
            for (int piece = 0; piece < pieces.size(); piece++) {
                box[column][piece] = pieces.get(piece).holds(cell);
            }
        }
        return box;
    }

    private static boolean isPlain(Cell cell) {
        return cell.parts().stream().allMatch(part -> part.bounds().stream()
                .allMatch(bound -> part.isRange()
                        ? Piece.number(bound) != null
                        : !Piece.shown(bound).isEmpty()));
    }

    /** The rows, by index, that no row before them leaves anything to. */
    List<Integer> shadowed() {
        List<Integer> shadowed = new ArrayList<>();
        List<boolean[][]> above = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            boolean[][] box = rows.get(row);
            if (box != null) {
                steps = 0;
                if (!isEmpty(box) && left(box, above, 0) == null && steps < MOST_STEPS) {
                    shadowed.add(row);
                }
                above.add(box);
            }
        }
        return shadowed;
    }

    /** The pairs of rows, by index, that may hold at once. */
    List<int[]> overlaps() {
        List<int[]> pairs = new ArrayList<>();
        for (int one = 0; one < rows.size(); one++) {
            for (int other = one + 1; other < rows.size(); other++) {
                boolean[][] first = rows.get(one);
                boolean[][] second = rows.get(other);
                if (first != null && second != null && !isEmpty(common(first, second))) {
                    pairs.add(new int[] {one, other});
                }
            }
        }
        return pairs;
    }

    /** Values that the cells name and no row answers, as {@code step = "x", urgency = "y"}; empty if there are none. */
    String gap() {
        List<boolean[][]> all = new ArrayList<>();
        for (boolean[][] box : rows) {
            if (box == null) {
                return "";
            }
            all.add(box);
        }
        boolean[][] named = new boolean[columns.size()][];
        for (int column = 0; column < named.length; column++) {
            List<Piece> pieces = columns.get(column);
            named[column] = new boolean[pieces.size()];
            for (int piece = 0; piece < pieces.size(); piece++) {
                Piece one = pieces.get(piece);
                named[column][piece] = !one.shown().equals("null") && (!one.isUnnamed() || isTaken(all, column, piece));
            }
        }
        steps = 0;
        boolean[][] open = isEmpty(named) ? null : left(named, all, 0);
        return open == null || steps >= MOST_STEPS ? "" : told(open);
    }

    /** Whether some row means a piece; texts that no row means are no cases of this table. */
    private static boolean isTaken(List<boolean[][]> boxes, int column, int piece) {
        return boxes.stream().anyMatch(box -> box[column][piece]);
    }

    private String told(boolean[][] open) {
        List<String> told = new ArrayList<>();
        for (int column = 0; column < open.length; column++) {
            List<Piece> pieces = columns.get(column);
            for (int piece = 0; piece < pieces.size() && pieces.size() > 1; piece++) {
                if (open[column][piece]) {
                    told.add(table.inputs().get(column).name() + " = "
                            + pieces.get(piece).shown());
                    break;
                }
            }
        }
        return String.join(", ", told);
    }

    /** A part of the box that none of the others from that index on covers; null if there is none. */
    private boolean @Nullable [][] left(boolean[][] box, List<boolean[][]> others, int from) {
        for (int i = from; i < others.size() && ++steps < MOST_STEPS; i++) {
            boolean[][] common = common(box, others.get(i));
            if (isEmpty(common)) {
                continue;
            }
            for (int column = 0; column < box.length; column++) {
                boolean[][] rest = new boolean[box.length][];
                for (int c = 0; c < box.length; c++) {
                    rest[c] = c < column ? common[c] : c > column ? box[c] : without(box[c], common[c]);
                }
                boolean[][] open = isEmpty(rest) ? null : left(rest, others, i + 1);
                if (open != null) {
                    return open;
                }
            }
            return null;
        }
        return box;
    }

    private static boolean[][] common(boolean[][] one, boolean[][] other) {
        boolean[][] common = new boolean[one.length][];
        for (int column = 0; column < one.length; column++) {
            common[column] = new boolean[one[column].length];
            for (int piece = 0; piece < common[column].length; piece++) {
                common[column][piece] = one[column][piece] && other[column][piece];
            }
        }
        return common;
    }

    private static boolean[] without(boolean[] one, boolean[] other) {
        boolean[] rest = new boolean[one.length];
        for (int piece = 0; piece < rest.length; piece++) {
            rest[piece] = one[piece] && !other[piece];
        }
        return rest;
    }

    private static boolean isEmpty(boolean[][] box) {
        for (boolean[] column : box) {
            boolean any = false;
            for (boolean piece : column) {
                any |= piece;
            }
            if (!any) {
                return true;
            }
        }
        return false;
    }
}
