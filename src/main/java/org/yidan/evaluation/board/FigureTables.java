package org.yidan.evaluation.board;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.evaluation.board.FigureTable.Cell;
import org.yidan.evaluation.board.FigureTable.Column;
import org.yidan.evaluation.board.FigureTable.Row;
import org.yidan.evaluation.figures.By;
import org.yidan.evaluation.figures.FigureRow;
import org.yidan.evaluation.figures.Figures;
import org.yidan.evaluation.figures.Period;
import org.yidan.evaluation.figures.Scope;
import org.yidan.organization.Organization;
import org.yidan.shared.Texts;

/** Makes tables of figures: rows by what is asked for, with the names of today and each number's cases. */
@Component
public class FigureTables {

    private final Figures figures;
    private final Organization organization;
    private final MatterCatalog catalog;

    FigureTables(Figures figures, Organization organization, MatterCatalog catalog) {
        this.figures = figures;
        this.organization = organization;
        this.catalog = catalog;
    }

    /** The rows of a grouping, those with most of the first column first, at most so many. */
    public List<Row> rows(By by, List<Shown> shown, Scope scope, Period period, int most) {
        Shown first = shown.get(0);
        return figures.rows(by, scope, period, measures(shown)).stream()
                .filter(found -> !found.keys().contains(""))
                .sorted(Comparator.comparing((FigureRow found) -> first.number(found.figure(first.measure())))
                        .reversed()
                        .thenComparing(found -> String.join(" ", found.keys())))
                .limit(most)
                .map(found -> row(by, shown, scope, period, found))
                .toList();
    }

    /** A row for each month of the period, also for those without anything. */
    public List<Row> months(List<Shown> shown, Scope scope, Period period) {
        return period.from()
                .datesUntil(period.until(), java.time.Period.ofMonths(1))
                .map(day -> total(YearMonth.from(day).toString(), shown, scope, Period.monthOf(day)))
                .toList();
    }

    /** One row over all, under this name. */
    public Row total(String name, List<Shown> shown, Scope scope, Period period) {
        return new Row("", name, null, cells(shown, figures.total(scope, period, measures(shown)), scope, period));
    }

    private static Set<String> measures(List<Shown> shown) {
        return shown.stream().map(Shown::measure).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Row row(By by, List<Shown> shown, Scope scope, Period period, FigureRow found) {
        return new Row(
                String.join(" ", found.keys()),
                name(by, scope.region(), found.keys()),
                page(by, found.key()),
                cells(shown, found, narrowed(by, scope, found.keys()), period));
    }

    private static List<Cell> cells(List<Shown> shown, FigureRow found, Scope scope, Period period) {
        return shown.stream()
                .map(column -> column.cell(found.figure(column.measure()), scope, period))
                .toList();
    }

    /** The scope of one row. */
    public static Scope narrowed(By by, Scope scope, List<String> keys) {
        String key = keys.get(0);
        return switch (by) {
            case UNIT -> scope.ofUnit(key);
            case TOWNSHIP -> scope.ofTownship(key);
            case MATTER -> scope.ofMatter(key);
            case MATTER_TOWNSHIP -> scope.ofMatter(key).ofTownship(keys.get(1));
            case DOMAIN -> new Scope(scope.region(), scope.township(), scope.matter(), scope.unit(), key);
            default -> throw new IllegalArgumentException("no table by " + by);
        };
    }

    private String name(By by, String region, List<String> keys) {
        return switch (by) {
            case UNIT, TOWNSHIP -> unitName(keys.get(0));
            case MATTER -> matterName(keys.get(0), region);
            case MATTER_TOWNSHIP -> matterName(keys.get(0), region) + "（" + unitName(keys.get(1)) + "）";
            case DOMAIN -> Texts.first(keys.get(0), "pages.catalog.domain." + keys.get(0));
            default -> keys.get(0);
        };
    }

    private static @Nullable String page(By by, String code) {
        return switch (by) {
            case UNIT -> "/evaluation/units/" + code;
            case MATTER, MATTER_TOWNSHIP -> "/evaluation/matters/" + code;
            case TOWNSHIP -> "/evaluation?township=" + code;
            default -> null;
        };
    }

    /** The unit's name of today; its code for one that is not known. */
    public String unitName(String code) {
        return organization.find(code).map(unit -> unit.name()).orElse(code);
    }

    /** The matter's newest name; its code for one that was never on the list. */
    public String matterName(String code, String region) {
        Optional<MatterEntry> newest =
                catalog.history(code, region, null).stream().findFirst();
        return newest.map(MatterEntry::name).orElse(code);
    }

    /** The headings of columns, in the words asked for. */
    public static List<Column> columns(List<Shown> shown, UnaryOperator<String> words) {
        return shown.stream()
                .map(one -> new Column(
                        one.key(),
                        words.apply("pages.board.column." + one.key()),
                        one.what() == Shown.What.RATE,
                        one.drawn()))
                .toList();
    }
}
