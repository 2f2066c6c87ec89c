package org.yidan.evaluation.figures.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.evaluation.facts.Facts;
import org.yidan.evaluation.figures.By;
import org.yidan.evaluation.figures.FigureRow;
import org.yidan.evaluation.figures.FigureSight;
import org.yidan.evaluation.figures.Figures;
import org.yidan.evaluation.figures.Measure;
import org.yidan.evaluation.figures.MeasureBook;
import org.yidan.evaluation.figures.Period;
import org.yidan.evaluation.figures.Scope;
import org.yidan.shared.OfficeClock;

/** Figures for programs, as the pages show them. */
@RestController
@RequestMapping("/api/evaluation")
class FiguresApi {

    private final Figures figures;
    private final MeasureBook measures;
    private final FigureSight sight;
    private final Facts facts;
    private final OfficeClock clock;

    FiguresApi(Figures figures, MeasureBook measures, FigureSight sight, Facts facts, OfficeClock clock) {
        this.figures = figures;
        this.measures = measures;
        this.sight = sight;
        this.facts = facts;
        this.clock = clock;
    }

    /** Rows with what they rest on: which entries of the sealed log, and which definitions. */
    record Counted(
            By by,
            Scope scope,
            LocalDate from,
            LocalDate until,
            Instant at,
            long treeSize,
            List<Measure> measures,
            List<FigureRow> rows) {}

    @GetMapping("/figures")
    Counted figures(
            @ModelAttribute FigureAsked asked,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(name = "measures", required = false) @Nullable List<String> named) {
        By told = FigureAsked.said(by) == null ? By.NOTHING : FigureAsked.constant(By.class, by);
        Scope scope = asked.scope(sight.region(asked.region()));
        sight.require(told, scope);
        Period period = asked.period(clock.today());
        List<Measure> counted = named == null || named.isEmpty()
                ? List.copyOf(measures.all())
                : named.stream().map(measures::measure).distinct().toList();
        return new Counted(
                told,
                scope,
                period.from(),
                period.until(),
                clock.instant(),
                facts.asOf(),
                counted,
                figures.rows(
                        told, scope, period, counted.stream().map(Measure::id).toList()));
    }
}
