package org.yidan.evaluation.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.evaluation.board.FigureTable.Row;
import org.yidan.evaluation.figures.By;
import org.yidan.evaluation.figures.Period;
import org.yidan.evaluation.figures.Scope;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** The tables of the dashboard, all of one snapshot: what stands on it depends on what it is narrowed to. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Board {

    private static final int HOT = 15;
    private static final int ALL = 500;
    private static final int MONTHS = 12;

    private static final List<Shown> HEADLINE = List.of(
            Shown.count("opened", "opened"),
            Shown.count("closed", "closed"),
            Shown.rate("on-time", "closed_on_time"),
            Shown.count("overdue", "overdue_open"),
            Shown.count("red", "red"),
            Shown.count("yellow", "yellow"),
            Shown.rate("satisfied", "satisfied"));

    private static final List<Shown> UNITS = List.of(
            Shown.count("overdue", "overdue_open").inChart(),
            Shown.count("dispatched", "dispatched"),
            Shown.rate("accepted-on-time", "accepted_on_time"),
            Shown.rate("on-time", "closed_on_time"),
            Shown.count("red", "red").inChart(),
            Shown.count("yellow", "yellow"),
            Shown.rate("satisfied", "satisfied"));

    private static final List<Shown> PLACES = List.of(
            Shown.count("opened", "opened").inChart(),
            Shown.count("closed", "closed"),
            Shown.rate("on-time", "closed_on_time"),
            Shown.count("overdue", "overdue_open"),
            Shown.rate("valid", "call_valid"),
            Shown.rate("satisfied", "satisfied"));

    private static final List<Shown> MATTERS = List.of(
            Shown.count("opened", "opened").inChart(),
            Shown.rate("on-time", "closed_on_time"),
            Shown.count("overdue", "overdue_open"),
            Shown.count("reworked", "reworked"),
            Shown.rate("satisfied", "satisfied"));

    private static final List<Shown> TREND = List.of(
            Shown.count("opened", "opened").inChart(),
            Shown.count("closed", "closed").inChart(),
            Shown.rate("on-time", "closed_on_time").inChart(),
            Shown.rate("satisfied", "satisfied"));

    private final FigureTables tables;
    private final OfficeClock clock;

    Board(FigureTables tables, OfficeClock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** Everything over a scope and a period. */
    public List<FigureTable> tables(Scope scope, Period period) {
        List<FigureTable> all = new ArrayList<>();
        all.add(headline(scope, period));
        all.add(trend(scope, period));
        all.add(table("units", By.UNIT, UNITS, scope.unit() == null ? scope : Scope.of(scope.region()), period, ALL));
        if (scope.matter() == null) {
            all.add(table("matters", By.MATTER, MATTERS, scope, period, HOT));
        }
        if (scope.township() == null) {
            all.add(table("townships", By.TOWNSHIP, PLACES, scope, period, ALL));
        }
        return all;
    }

    /** What a screen on the wall shows: the figures of today and the month, the trend, who is overdue. */
    public List<FigureTable> wall(Scope scope) {
        Period month = Period.monthOf(clock.today());
        return List.of(
                headline(scope, month),
                trend(scope, month),
                table("units", By.UNIT, UNITS, scope, month, HOT),
                table("matters", By.MATTER, MATTERS, scope, month, HOT));
    }

    private FigureTable headline(Scope scope, Period period) {
        LocalDate today = clock.today();
        List<Row> rows = List.of(
                tables.total(Texts.of("pages.board.row.today"), HEADLINE, scope, new Period(today, today.plusDays(1))),
                tables.total(Texts.of("pages.board.row.now"), HEADLINE, scope, period),
                tables.total(Texts.of("pages.board.row.before"), HEADLINE, scope, period.previous()));
        return new FigureTable(
                "headline",
                Texts.of("pages.board.table.headline"),
                Texts.of("pages.board.rows.headline"),
                FigureTables.columns(HEADLINE, Texts::of),
                rows,
                "");
    }

    private FigureTable trend(Scope scope, Period period) {
        LocalDate last = period.lastDay().withDayOfMonth(1);
        Period year = new Period(last.minusMonths(MONTHS - 1L), last.plusMonths(1));
        return new FigureTable(
                "trend",
                Texts.of("pages.board.table.trend"),
                Texts.of("pages.board.rows.trend"),
                FigureTables.columns(TREND, Texts::of),
                tables.months(TREND, scope, year),
                "line");
    }

    private FigureTable table(String key, By by, List<Shown> shown, Scope scope, Period period, int most) {
        return new FigureTable(
                key,
                Texts.of("pages.board.table." + key),
                Texts.of("pages.board.rows." + key),
                FigureTables.columns(shown, Texts::of),
                tables.rows(by, shown, scope, period, most),
                "bar");
    }
}
