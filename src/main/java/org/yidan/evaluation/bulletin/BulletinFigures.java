package org.yidan.evaluation.bulletin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.evaluation.board.FigureTable;
import org.yidan.evaluation.board.FigureTable.Cell;
import org.yidan.evaluation.board.FigureTable.Column;
import org.yidan.evaluation.board.FigureTable.Row;
import org.yidan.evaluation.board.FigureTables;
import org.yidan.evaluation.board.Shown;
import org.yidan.evaluation.bulletin.Bulletin.Part;
import org.yidan.evaluation.facts.Facts;
import org.yidan.evaluation.figures.By;
import org.yidan.evaluation.figures.MeasureBook;
import org.yidan.evaluation.figures.Period;
import org.yidan.evaluation.figures.Scope;
import org.yidan.organization.Organization;
import org.yidan.shared.Texts;

/** Counts what a bulletin says, all of one snapshot, and writes its first texts. Always in Chinese: a bulletin is a document. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class BulletinFigures {

    private static final int ALL = 500;
    private static final int HOT = 10;
    private static final int REPEATED = 20;

    private static final List<Shown> UNITS = List.of(
            Shown.count("dispatched", "dispatched"),
            Shown.count("done-on-time", "bulletin_on_time"),
            Shown.count("done-late", "bulletin_late"),
            Shown.rest("not-done", "bulletin_done"),
            Shown.excluded("left-out", "bulletin_done"),
            Shown.rate("done-rate", "bulletin_done"),
            Shown.rate("done-on-time-rate", "bulletin_on_time"),
            Shown.count("unsatisfied", "unsatisfied"),
            Shown.rate("unsatisfied-rate", "unsatisfied"),
            Shown.rate("surveyed", "surveyed"));
    private static final List<Shown> OPENED = List.of(Shown.count("opened", "opened"));
    private static final List<Shown> AGAIN =
            List.of(Shown.count("repeated", "repeated"), Shown.rate("repeated-rate", "repeated"));
    private static final List<Shown> LIGHTS =
            List.of(Shown.count("red", "red"), Shown.count("yellow", "yellow"), Shown.count("overdue", "overdue_open"));

    private final FigureTables tables;
    private final MeasureBook measures;
    private final Facts facts;
    private final Organization organization;

    BulletinFigures(FigureTables tables, MeasureBook measures, Facts facts, Organization organization) {
        this.tables = tables;
        this.measures = measures;
        this.facts = facts;
        this.organization = organization;
    }

    /**
     * What a new bulletin is made of.
     *
     * @param measures with their versions
     */
    public record Contents(List<FigureTable> tables, Map<Part, String> texts, long logSize, String measures) {}

    /** The contents for a month of a region. */
    public Contents of(String region, LocalDate month) {
        Scope scope = Scope.of(region);
        Period period = Period.monthOf(month);
        Row all = tables.total(Texts.kept("bulletin.all"), UNITS, scope, period);
        List<Row> units = new ArrayList<>(tables.rows(By.UNIT, UNITS, scope, period, ALL));
        units.add(all);
        List<FigureTable> found = List.of(
                table("units", UNITS, units),
                compared("domains", By.DOMAIN, scope, period, ALL),
                compared("hot", By.MATTER, scope, period, HOT),
                table("repeated", AGAIN, some(tables.rows(By.MATTER_TOWNSHIP, AGAIN, scope, period, REPEATED))),
                table("lights", LIGHTS, some(tables.rows(By.UNIT, LIGHTS, scope, period, ALL))));
        return new Contents(found, texts(region, month, all, found), facts.asOf(), versions());
    }

    private static FigureTable table(String key, List<Shown> shown, List<Row> rows) {
        return new FigureTable(
                key,
                Texts.kept("bulletin.table." + key),
                Texts.kept("bulletin.rows." + key),
                FigureTables.columns(shown, Texts::kept),
                rows,
                "");
    }

    /** Only rows that say something. */
    private static List<Row> some(List<Row> rows) {
        return rows.stream()
                .filter(row ->
                        row.cells().stream().map(Cell::value).anyMatch(value -> value != null && value.signum() > 0))
                .toList();
    }

    /** How many were opened, against the month before; also where there were some only then. */
    private FigureTable compared(String key, By by, Scope scope, Period period, int most) {
        List<Row> now = tables.rows(by, OPENED, scope, period, most);
        Set<String> there = now.stream().map(Row::code).collect(Collectors.toSet());
        List<Row> gone = by == By.DOMAIN
                ? tables.rows(by, OPENED, scope, period.previous(), most).stream()
                        .filter(row -> !there.contains(row.code()))
                        .toList()
                : List.of();
        List<Row> rows = Stream.concat(
                        Stream.concat(now.stream(), gone.stream())
                                .map(row ->
                                        against(row, FigureTables.narrowed(by, scope, List.of(row.code())), period)),
                        by == By.DOMAIN
                                ? Stream.of(against(
                                        new Row("", Texts.kept("bulletin.all"), null, List.of()), scope, period))
                                : Stream.empty())
                .toList();
        List<Column> columns = Stream.of("now", "before", "more", "more-rate")
                .map(column -> new Column(
                        column, Texts.kept("pages.board.column." + column), column.equals("more-rate"), false))
                .toList();
        return new FigureTable(
                key, Texts.kept("bulletin.table." + key), Texts.kept("bulletin.rows." + key), columns, rows, "");
    }

    private Row against(Row row, Scope scope, Period period) {
        Cell now = tables.total("", OPENED, scope, period).cells().get(0);
        Cell before = tables.total("", OPENED, scope, period.previous()).cells().get(0);
        BigDecimal more = count(now).subtract(count(before));
        return new Row(
                row.code(),
                row.name(),
                row.page(),
                List.of(
                        now,
                        before,
                        Cell.of(more, false),
                        Cell.of(Shown.rate(more.longValue(), count(before).longValue()), true)));
    }

    private static BigDecimal count(Cell cell) {
        return cell.value() == null ? BigDecimal.ZERO : cell.value();
    }

    private Map<Part, String> texts(String region, LocalDate month, Row all, List<FigureTable> found) {
        FigureTable domains = found.get(1);
        List<Cell> opened = domains.rows().get(domains.rows().size() - 1).cells();
        List<Cell> said = all.cells();
        Map<Part, String> texts = new EnumMap<>(Part.class);
        texts.put(
                Part.OPENING,
                Texts.kept(
                        "bulletin.text.opening",
                        organization.regionName(region),
                        month(month),
                        opened.get(0).text(),
                        opened.get(1).text(),
                        said.get(0).text(),
                        said.get(1).text(),
                        said.get(2).text(),
                        said.get(3).text(),
                        said.get(5).text(),
                        said.get(6).text()));
        texts.put(
                Part.ANALYSIS,
                Texts.kept(
                        "bulletin.text.analysis",
                        names(found.get(2)),
                        names(found.get(3)),
                        names(found.get(4)),
                        said.get(8).text()));
        texts.put(Part.DEMANDS, Texts.kept("bulletin.text.demands"));
        return texts;
    }

    /** The first three rows with their first number. */
    private static String names(FigureTable table) {
        String names = table.rows().stream()
                .limit(3)
                .map(row -> Texts.kept(
                        "bulletin.text.one", row.name(), row.cells().get(0).text()))
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? Texts.kept("bulletin.text.none") : names;
    }

    static String month(LocalDate month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    private String versions() {
        return Stream.of(UNITS, OPENED, AGAIN, LIGHTS)
                .flatMap(List::stream)
                .map(Shown::measure)
                .distinct()
                .sorted()
                .map(id -> id + "@" + measures.measure(id).version())
                .collect(Collectors.joining(" "));
    }
}
