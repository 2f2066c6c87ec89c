package org.yidan.evaluation.mutual.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.evaluation.board.FigureTable;
import org.yidan.evaluation.board.FigureTable.Cell;
import org.yidan.evaluation.board.FigureTable.Column;
import org.yidan.evaluation.board.FigureTable.Row;
import org.yidan.evaluation.board.TablePaper;
import org.yidan.evaluation.mutual.Direction;
import org.yidan.evaluation.mutual.Result;
import org.yidan.evaluation.mutual.Round;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Texts;

/** The matrix of a round in both directions: a row a unit, its scores, and a column for each partner. */
@Component
class RoundTables {

    private static final List<String> SCORES = List.of("annual", "score", "objective", "subjective", "deductions");

    private final Organization organization;

    RoundTables(Organization organization) {
        this.organization = organization;
    }

    List<FigureTable> of(Round round, List<Result> results) {
        List<FigureTable> tables = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            List<Result> of =
                    results.stream().filter(one -> one.direction() == direction).toList();
            if (!of.isEmpty()) {
                tables.add(table(round, direction, of));
            }
        }
        return tables;
    }

    private FigureTable table(Round round, Direction direction, List<Result> of) {
        TreeSet<String> partners = new TreeSet<>();
        Map<String, Result> pairs =
                of.stream().filter(one -> one.partner() != null).collect(Collectors.toMap(RoundTables::key, one -> one));
        pairs.values().forEach(one -> partners.add(String.valueOf(one.partner())));
        List<Column> columns = new ArrayList<>(SCORES.stream()
                .map(score -> new Column(score, Texts.of("mutual.score-" + score), false, false))
                .toList());
        partners.forEach(partner -> columns.add(new Column(partner, name(partner), false, false)));
        List<Row> rows = of.stream()
                .filter(one -> one.partner() == null)
                .map(whole -> row(round, whole, partners, pairs))
                .toList();
        return new FigureTable(
                direction.name(),
                Texts.of("mutual.direction-" + direction.name()),
                Texts.of("mutual.unit"),
                columns,
                rows,
                "");
    }

    private Row row(Round round, Result whole, TreeSet<String> partners, Map<String, Result> pairs) {
        List<Cell> cells = new ArrayList<>();
        Result.Numbers numbers = whole.numbers();
        cells.add(cell(numbers.annual()));
        cells.add(cell(numbers.score()));
        cells.add(cell(numbers.objective()));
        cells.add(cell(numbers.subjective()));
        cells.add(cell(numbers.deductions()));
        partners.forEach(partner -> {
            Result pair = pairs.get(whole.unit() + "/" + partner);
            cells.add(cell(pair == null ? null : pair.numbers().objective()));
        });
        return new Row(
                whole.unit(),
                name(whole.unit()),
                "/evaluation/mutual/" + round.no() + "/units/" + whole.unit(),
                cells);
    }

    /** As a file: both tables, and what they rest on. */
    TablePaper paper(Round round, List<Result> results) {
        List<FigureTable> tables = of(round, results);
        return new TablePaper(
                Texts.kept("mutual.title", String.valueOf(round.year())),
                "",
                round.no(),
                tables.stream()
                        .map(table -> new TablePaper.Block(table.title(), "", table))
                        .toList(),
                results.stream()
                        .map(one -> Texts.of(
                                "mutual.rests-on",
                                one.basis().queryVersion(),
                                one.basis().formulaVersion(),
                                String.valueOf(one.basis().logSize())))
                        .distinct()
                        .toList());
    }

    private static Cell cell(@Nullable String number) {
        return Cell.of(number == null ? null : new BigDecimal(number), false);
    }

    private static String key(Result pair) {
        return pair.unit() + "/" + pair.partner();
    }

    private String name(String unit) {
        return organization.find(unit).map(OrganizationUnit::name).orElse(unit);
    }
}
