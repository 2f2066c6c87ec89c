package org.yidan.evaluation.mutual.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.catalog.sheet.SheetWriter;
import org.yidan.evaluation.mutual.Direction;
import org.yidan.evaluation.mutual.Result;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Texts;

/** The matrix of a round in both directions: a row a unit, its scores, and a column for each partner. */
@Component
class RoundTables {

    private static final List<String> SCORES = List.of("annual", "score", "objective", "subjective", "deductions");
    private static final String NONE = "—";

    private final Organization organization;

    RoundTables(Organization organization) {
        this.organization = organization;
    }

    /** A table of one direction. */
    record Matrix(String key, String title, List<String> columns, List<Row> rows) {}

    /** A unit with its scores and those of its pairs. */
    record Row(String unit, String name, List<String> cells) {}

    List<Matrix> of(List<Result> results) {
        return Stream.of(Direction.values())
                .map(direction -> matrix(
                        direction,
                        results.stream()
                                .filter(one -> one.direction() == direction)
                                .toList()))
                .filter(matrix -> !matrix.rows().isEmpty())
                .toList();
    }

    private Matrix matrix(Direction direction, List<Result> of) {
        Map<String, Result> pairs = of.stream()
                .filter(one -> one.partner() != null)
                .collect(Collectors.toMap(one -> one.unit() + "/" + one.partner(), one -> one));
        TreeSet<String> partners = new TreeSet<>();
        pairs.values().forEach(one -> partners.add(String.valueOf(one.partner())));
        return new Matrix(
                direction.name(),
                Texts.of("pages.mutual.direction." + direction.name()),
                Stream.concat(
                                SCORES.stream().map(score -> Texts.of("pages.mutual.score-" + score)),
                                partners.stream().map(this::name))
                        .toList(),
                of.stream()
                        .filter(one -> one.partner() == null)
                        .map(whole -> new Row(whole.unit(), name(whole.unit()), cells(whole, partners, pairs)))
                        .toList());
    }

    private static List<String> cells(Result whole, TreeSet<String> partners, Map<String, Result> pairs) {
        List<String> cells = new ArrayList<>();
        cells.add(said(whole.annual()));
        cells.add(said(whole.score()));
        cells.add(said(whole.objective()));
        cells.add(said(whole.subjective()));
        cells.add(whole.deductions().toPlainString());
        partners.forEach(partner -> {
            Result pair = pairs.get(whole.unit() + "/" + partner);
            cells.add(pair == null ? NONE : said(pair.objective()));
        });
        return cells;
    }

    /** The same for a file: a sheet a direction, the head row first, and one of what the numbers rest on. */
    List<SheetWriter.Page> pages(List<Result> results) {
        List<SheetWriter.Page> pages = new ArrayList<>();
        of(results)
                .forEach(matrix -> pages.add(new SheetWriter.Page(
                        matrix.title(),
                        Stream.concat(
                                        Stream.of(head(matrix)),
                                        matrix.rows().stream().map(row -> line(row.name(), row.cells())))
                                .toList())));
        pages.add(new SheetWriter.Page(
                Texts.of("pages.mutual.basis"),
                Stream.concat(
                                Stream.of(Texts.of("pages.mutual.basis")),
                                results.stream()
                                        .map(one -> Texts.of(
                                                "mutual.rests-on",
                                                one.queryVersion(),
                                                one.formulaVersion(),
                                                String.valueOf(one.logSize())))
                                        .distinct())
                        .map(List::of)
                        .toList()));
        return pages;
    }

    private static List<String> head(Matrix matrix) {
        return line(Texts.of("pages.mutual.unit"), matrix.columns());
    }

    private static List<String> line(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static String said(@Nullable BigDecimal number) {
        return number == null ? NONE : number.toPlainString();
    }

    private String name(String unit) {
        return organization.find(unit).map(OrganizationUnit::name).orElse(unit);
    }
}
