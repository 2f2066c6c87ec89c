package org.yidan.designer.rehearsal.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.catalog.sheet.RawRow;
import org.yidan.catalog.sheet.TableFile;
import org.yidan.designer.rehearsal.RehearsalSettings;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** Reads scenarios from csv and xlsx files, or refuses them with every fault by row and column. */
@Component
public class ScenarioSheet {

    private static final int SHOWN = 50;

    private final TableFile tables;
    private final RehearsalSettings settings;

    ScenarioSheet(TableFile tables, RehearsalSettings settings) {
        this.tables = tables;
        this.settings = settings;
    }

    /** The scenario of the file; the first row names the columns. */
    public Scenario read(String name, byte[] content) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx") && !isPacked(content)) {
            throw Refused.invalid("designer.scenario-no-workbook", name);
        }
        List<RawRow> rows = tables.read(content);
        if (rows.size() - 1 > settings.lines()) {
            throw Refused.tooLarge("designer.scenario-too-many-lines", rows.size() - 1, settings.lines());
        }
        List<String> faults = new ArrayList<>();
        Map<Column, Integer> columns = rows.isEmpty() ? Map.of() : columns(rows.get(0), faults);
        if (!columns.containsKey(Column.STEP)) {
            faults.add(Texts.of("designer.scenario-no-column", Column.STEP.head()));
        }
        List<Scenario.Line> lines =
                rows.stream().skip(1).map(row -> line(row, columns, faults)).toList();
        if (lines.isEmpty()) {
            faults.add(Texts.of("designer.scenario-no-lines"));
        }
        if (!faults.isEmpty()) {
            throw Refused.invalid(
                    "designer.scenario-faulty",
                    name,
                    faults.stream().limit(SHOWN).collect(Collectors.joining("\n")));
        }
        return new Scenario(name, lines);
    }

    private static boolean isPacked(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }

    private static Map<Column, Integer> columns(RawRow head, List<String> faults) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < head.cells().size(); i++) {
            String title = head.cell(i);
            Optional<Column> column = Column.of(title);
            if (column.isEmpty() && !title.isEmpty()) {
                faults.add(Texts.of("designer.scenario-unknown-column", title));
            } else if (column.isPresent() && columns.putIfAbsent(column.get(), i) != null) {
                faults.add(Texts.of("designer.scenario-column-twice", title));
            }
        }
        return columns;
    }

    private static Scenario.Line line(RawRow row, Map<Column, Integer> columns, List<String> faults) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        columns.forEach((column, at) -> cells.put(column, row.cell(at)));
        if (cells.getOrDefault(Column.STEP, "").isEmpty()) {
            faults.add(at(row, Column.STEP, Texts.of("designer.scenario-no-step")));
        }
        for (Column column : List.of(Column.ANSWERS, Column.POSTS, Column.DUE, Column.VARIABLES)) {
            try {
                Pairs.of(nothing(cells.getOrDefault(column, "")) ? "" : cells.getOrDefault(column, ""));
            } catch (DomainException unreadable) {
                faults.add(at(row, column, String.valueOf(unreadable.getMessage())));
            }
        }
        return new Scenario.Line(row.number(), cells);
    }

    private static String at(RawRow row, Column column, String fault) {
        return Texts.of("designer.scenario-fault-at", row.number(), column.head(), fault);
    }

    /** How a designer says that there is to be nothing. */
    static boolean nothing(String cell) {
        return cell.equals("无") || cell.equals("-");
    }
}
