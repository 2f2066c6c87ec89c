package org.yidan.evaluation.figures.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.audit.desk.Answer;
import org.yidan.audit.desk.AnswerWords;
import org.yidan.audit.desk.Column;
import org.yidan.audit.desk.Question;
import org.yidan.casework.sight.ReadableCases;
import org.yidan.evaluation.facts.Facts;
import org.yidan.evaluation.figures.Figure;
import org.yidan.evaluation.figures.FigureCases;
import org.yidan.evaluation.figures.FigureSight;
import org.yidan.evaluation.figures.Figures;
import org.yidan.evaluation.figures.Measure;
import org.yidan.evaluation.figures.MeasureBook;
import org.yidan.evaluation.figures.Part;
import org.yidan.evaluation.figures.Period;
import org.yidan.evaluation.figures.Scope;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.web.Reading;

/** The cases behind a figure as an answer of the house, with what it rests on; only who may read a case gets to its page. */
@Service
@Transactional(readOnly = true)
class CasesDesk {

    private static final List<Column> COLUMNS = List.of(
            new Column("case_no", Column.Type.CASE, false),
            new Column("matter_code", Column.Type.MATTER, false),
            new Column("unit", Column.Type.UNIT, false),
            new Column("township", Column.Type.UNIT, false),
            new Column("at", Column.Type.AT, false),
            new Column("counted", Column.Type.CODE, false),
            new Column("excluded", Column.Type.WORD, false));

    private final Figures figures;
    private final MeasureBook measures;
    private final FigureSight sight;
    private final ReadableCases readable;
    private final Facts facts;
    private final JdbcClient jdbc;
    private final OfficeClock clock;

    CasesDesk(
            Figures figures,
            MeasureBook measures,
            FigureSight sight,
            ReadableCases readable,
            Facts facts,
            JdbcClient jdbc,
            OfficeClock clock) {
        this.figures = figures;
        this.measures = measures;
        this.sight = sight;
        this.readable = readable;
        this.facts = facts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A list of cases with the figure it belongs to. */
    public record Opened(Measure measure, Part part, Scope scope, Period period, Figure figure, Answer answer) {}

    Opened open(FigureAsked asked, int most) {
        Measure measure = measures.measure(asked.measure() == null ? "opened" : asked.measure());
        Scope scope = asked.scope(sight.region(asked.region()));
        sight.requireCases(scope);
        Period period = asked.period(clock.today());
        Part part = asked.ofPart();
        FigureCases found = figures.cases(measure.id(), part, scope, period, asked.after(), most);
        Reading.found(found.cases().size());
        return new Opened(
                measure,
                part,
                scope,
                period,
                figures.total(scope, period, List.of(measure.id())).figure(measure.id()),
                new Answer(
                        question(measure),
                        FigureAsked.whole(measure.id(), part, scope, period),
                        found.cases().stream().map(CasesDesk::row).toList(),
                        found.next() == null ? "" : found.next(),
                        clock.instant(),
                        facts.asOf()));
    }

    private static Question question(Measure measure) {
        return new Question(
                "figure-cases",
                "figures",
                List.of(),
                Question.Sight.DESK,
                "",
                List.of("at"),
                true,
                COLUMNS,
                List.of(),
                "",
                measure.id() + "." + measure.version());
    }

    private static Map<String, Object> row(FigureCases.Line line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("case_no", line.caseNo());
        put(row, "matter_code", line.matter());
        put(row, "unit", line.unit());
        put(row, "township", line.township());
        row.put("at", line.at());
        row.put("counted", line.part());
        put(row, "excluded", line.excluded());
        return row;
    }

    private static void put(Map<String, Object> row, String column, @Nullable String value) {
        if (value != null) {
            row.put(column, value);
        }
    }

    /** The cells in words; a case leads to its page where the present user may read it. */
    List<List<AnswerWords.Cell>> cells(Answer answer, AnswerWords words) {
        Set<String> open = jdbc.sql(
                        "select case_no from case_line where case_no = any(?) and readers && cast(? as text[])")
                .params(
                        answer.rows().stream()
                                .map(row -> String.valueOf(row.get("case_no")))
                                .distinct()
                                .toArray(String[]::new),
                        readable.readers().toArray(String[]::new))
                .query(String.class)
                .set();
        return words.of(answer).stream()
                .map(row -> {
                    List<AnswerWords.Cell> cells = new ArrayList<>(row);
                    AnswerWords.Cell first = cells.get(0);
                    if (!open.contains(first.text())) {
                        cells.set(0, new AnswerWords.Cell(first.text(), null, first.code()));
                    }
                    return List.copyOf(cells);
                })
                .toList();
    }
}
