package org.yidan.evaluation.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.evaluation.quality.AssessmentRun.State;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Texts;

/** Assessments as their reader sees them: the rows he may, in words, with what he may do. */
@Service
@Transactional(readOnly = true)
public class AssessmentView {

    private final AssessmentRuns runs;
    private final AssessmentSight sight;
    private final FigureObjections objections;
    private final ListedDuties duties;
    private final Organization organization;

    AssessmentView(
            AssessmentRuns runs,
            AssessmentSight sight,
            FigureObjections objections,
            ListedDuties duties,
            Organization organization) {
        this.runs = runs;
        this.sight = sight;
        this.objections = objections;
        this.duties = duties;
        this.organization = organization;
    }

    /**
     * A number with what it is made of.
     *
     * @param measure whose cases it opens; null for what is no share of cases
     */
    public record Cell(String text, @Nullable String measure, long numerator, long rest) {}

    /**
     * A row in words.
     *
     * @param mayObject whether the reader may object to it now
     */
    public record Shown(
            AssessedRow row,
            String matterName,
            String unitName,
            List<Cell> cells,
            String finding,
            @Nullable FigureObjection objection,
            boolean mayObject) {}

    /**
     * One assessment.
     *
     * @param run null for a preview
     * @param until when objections are closed; null when none is accepted
     * @param makes whether the reader makes it
     */
    public record Shelf(
            @Nullable AssessmentRun run, List<Shown> rows, @Nullable Instant until, boolean makes, String counts) {}

    /** Those the reader may look at, the newest first. */
    public List<AssessmentRun> list() {
        return runs.of(sight.regions()).stream()
                .filter(run -> run.state() != State.OPENED)
                .toList();
    }

    /** One assessment, with the rows the reader sees. */
    public Shelf of(String caseNo) {
        AssessmentRun run = runs.byNo(caseNo);
        List<AssessedRow> rows = sight.of(run, runs.rows(caseNo));
        Instant until = objections.until(caseNo).orElse(null);
        Map<Long, FigureObjection> byRow = objections.of(caseNo).stream()
                .collect(Collectors.toMap(
                        one -> one.newRow() == null ? one.rowId() : one.newRow(), Function.identity()));
        Map<String, String> names = duties.names(run.region());
        return new Shelf(
                run,
                rows.stream()
                        .map(row -> shown(row, names, byRow.get(row.id()), until != null))
                        .toList(),
                until,
                sight.assesses(run.region()),
                AssessmentPapers.counts(rows));
    }

    /** Rows that are not kept. */
    public Shelf preview(String region, List<AssessedRow> rows) {
        Map<String, String> names = duties.names(region);
        return new Shelf(
                null,
                rows.stream().map(row -> shown(row, names, null, false)).toList(),
                null,
                true,
                AssessmentPapers.counts(rows));
    }

    private Shown shown(AssessedRow row, Map<String, String> names, @Nullable FigureObjection objection, boolean open) {
        return new Shown(
                row,
                names.getOrDefault(row.matterCode(), ""),
                organization.find(row.unit()).map(OrganizationUnit::name).orElse(row.unit()),
                cells(row),
                Texts.of("assessment.finding." + row.finding()),
                objection,
                open && objection == null && sight.speaksFor(row));
    }

    private static List<Cell> cells(AssessedRow row) {
        Counted of = row.counted();
        return List.of(
                rate(row.r1(), "accepted_on_time", of.accepted(), of.dispatched()),
                rate(row.r2(), "closed_on_time", of.inTime(), of.due()),
                rate(row.r3(), "closed_once", of.once(), of.closed()),
                rate(row.r4(), "satisfied", of.satisfied(), of.rated()),
                rate(row.r5(), "lawful", of.lawful(), of.cases()),
                new Cell(Percent.registered(row.r6() == null ? null : Percent.of(row.r6())), null, 0, 0),
                new Cell(of.officers() + "/" + Percent.registered(of.required()), null, 0, 0),
                new Cell("", "corrections", of.corrections(), 0));
    }

    private static Cell rate(@Nullable BigDecimal rate, String measure, long part, long whole) {
        return new Cell(Percent.of(rate), measure, part, whole - part);
    }
}
