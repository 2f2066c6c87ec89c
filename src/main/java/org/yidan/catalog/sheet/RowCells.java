package org.yidan.catalog.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.Characters;

/** The cells of one row by column; notes a fault for each cell that is not what its column asks for. */
class RowCells {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("([0-9]{1,6})(?:[.]0+)?");

    private final RawRow row;
    private final Map<MatterColumn, Integer> positions;
    private final Faults faults;
    private final int faultsBefore;

    RowCells(RawRow row, Map<MatterColumn, Integer> positions, Faults faults) {
        this.row = row;
        this.positions = positions;
        this.faults = faults;
        this.faultsBefore = faults.count();
    }

    /** The text, possibly empty; a formula and a text that is too long are faults and read as empty. */
    String text(MatterColumn column) {
        Integer position = positions.get(column);
        String text = position == null ? "" : row.cell(position);
        if (FormulaGuard.isFormula(text)) {
            fault(column, text, "formula");
            return "";
        }
        text = FormulaGuard.bare(text);
        if (Characters.count(text) > column.maxLength()) {
            fault(column, text, "too-long", column.maxLength());
            return "";
        }
        return text;
    }

    String required(MatterColumn column) {
        int before = faults.count();
        String text = text(column);
        if (text.isEmpty() && faults.count() == before) {
            fault(column, text, "missing-value");
        }
        return text;
    }

    /** The text, or null where the cell is empty. */
    @Nullable
    String optional(MatterColumn column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    /** As the user's spreadsheet counts it. */
    int rowNumber() {
        return row.number();
    }

    /** The parts between semicolons, without empty ones. */
    List<String> parts(MatterColumn column) {
        return Arrays.stream(text(column).split("[;；]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    boolean yes(MatterColumn column) {
        String text = required(column);
        if (!text.isEmpty() && !text.equals("Y") && !text.equals("N")) {
            fault(column, text, "not-yes-or-no");
        }
        return text.equals("Y");
    }

    int number(MatterColumn column, int max) {
        String text = required(column);
        if (text.isEmpty()) {
            return 0;
        }
        var matcher = WHOLE_NUMBER.matcher(text);
        int number = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        if (number < 1 || number > max) {
            fault(column, text, "limit-out-of-range", 1, max);
        }
        return number;
    }

    void fault(MatterColumn column, String value, String fault, Object... arguments) {
        faults.add(RowFault.of(row.number(), column.title(), value, fault, arguments));
    }

    boolean faulty() {
        return faults.count() > faultsBefore;
    }
}
