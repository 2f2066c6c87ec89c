package org.yidan.evaluation.mutual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.evaluation.figures.By;
import org.yidan.evaluation.figures.Figure;
import org.yidan.evaluation.figures.FigureCases;
import org.yidan.evaluation.figures.FigureRow;
import org.yidan.evaluation.figures.Figures;
import org.yidan.evaluation.figures.Part;
import org.yidan.evaluation.figures.Period;
import org.yidan.evaluation.figures.Scope;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.UnitKind;

/** The figures of a year between departments and townships, each with its quarters; asked of the facts and never kept. */
@Component
class YearFigures {

    /** Counted by the unit that co-operates: it is asked by a case, and the same towards every department. */
    static final String COOPERATION = "cooperation_on_time";

    private static final String DISPATCHED = "dispatched";
    private static final String ATTENDANCE = "attendance";
    private static final List<String> BETWEEN = List.of(
            DISPATCHED,
            ATTENDANCE,
            "responded_on_time",
            "closed_on_time",
            "closed_once",
            "wrong_returns",
            "call_valid",
            "match_accurate",
            "verified_on_time",
            "urgency_raised",
            "self_closed");
    /** All that is asked. */
    static final List<String> MEASURES =
            Stream.concat(BETWEEN.stream(), Stream.of(COOPERATION)).toList();

    private static final int QUARTERS = 4;
    private static final int PAGE = 500;

    private final Figures figures;
    private final Organization organization;

    YearFigures(Figures figures, Organization organization) {
        this.figures = figures;
        this.organization = organization;
    }

    /** A department and a township that deal with each other. */
    record Pair(String department, String township) implements Comparable<Pair> {

        @Override
        public int compareTo(Pair other) {
            int first = department.compareTo(other.department);
            return first == 0 ? township.compareTo(other.township) : first;
        }
    }

    /**
     * A figure of the year and of its four quarters.
     *
     * @param units whose cases it is
     */
    record Counted(Figure year, List<Figure> quarters, Set<String> units) {

        Counted plus(Counted other) {
            Set<String> both = new TreeSet<>(units);
            both.addAll(other.units);
            return new Counted(
                    year.plus(other.year),
                    IntStream.range(0, quarters.size())
                            .mapToObj(at -> quarters.get(at).plus(other.quarters.get(at)))
                            .toList(),
                    both);
        }
    }

    /** All of a region and year: by pair and measure, and the co-operation by township. */
    record Year(SortedMap<Pair, Map<String, Counted>> pairs, Map<String, Counted> cooperation) {

        /** Dispatches and invitations to joint enforcement between the two. */
        long dealings(Pair pair) {
            Map<String, Counted> of = pairs.getOrDefault(pair, Map.of());
            return Stream.of(DISPATCHED, ATTENDANCE)
                    .flatMap(measure -> Stream.ofNullable(of.get(measure)))
                    .mapToLong(counted -> counted.year().denominator())
                    .sum();
        }

        @Nullable
        Counted of(Pair pair, String measure) {
            return measure.equals(COOPERATION)
                    ? cooperation.get(pair.township())
                    : pairs.getOrDefault(pair, Map.of()).get(measure);
        }
    }

    Year of(String region, Period period) {
        SortedMap<Pair, Map<String, Counted>> pairs = new TreeMap<>();
        counted(By.UNIT_TOWNSHIP, region, period, BETWEEN).forEach((keys, measures) -> {
            if (isDepartment(keys.get(0)) && isPlace(keys.get(1))) {
                pairs.put(new Pair(keys.get(0), keys.get(1)), measures);
            }
        });
        Map<String, Counted> cooperation = new HashMap<>();
        counted(By.UNIT, region, period, List.of(COOPERATION))
                .forEach((keys, measures) -> townshipOf(keys.get(0)).forEach(township -> measures.values()
                        .forEach(counted -> cooperation.merge(township, counted, Counted::plus))));
        return new Year(pairs, cooperation);
    }

    private Map<List<String>, Map<String, Counted>> counted(
            By by, String region, Period period, Collection<String> measures) {
        List<Map<List<String>, FigureRow>> all = Stream.concat(Stream.of(period), quarters(period))
                .map(part -> rows(by, region, part, measures))
                .toList();
        Map<List<String>, Map<String, Counted>> counted = new HashMap<>();
        all.get(0).forEach((keys, row) -> row.figures()
                .forEach((measure, year) -> counted.computeIfAbsent(keys, none -> new HashMap<>())
                        .put(
                                measure,
                                new Counted(
                                        year,
                                        IntStream.rangeClosed(1, QUARTERS)
                                                .mapToObj(quarter -> in(all.get(quarter), keys, measure))
                                                .toList(),
                                        Set.of(keys.get(0))))));
        return counted;
    }

    private static Figure in(Map<List<String>, FigureRow> rows, List<String> keys, String measure) {
        FigureRow row = rows.get(keys);
        return row == null ? Figure.NONE : row.figures().getOrDefault(measure, Figure.NONE);
    }

    private static Stream<Period> quarters(Period year) {
        return IntStream.rangeClosed(1, QUARTERS)
                .mapToObj(quarter -> Period.quarter(year.from().getYear(), quarter));
    }

    private Map<List<String>, FigureRow> rows(By by, String region, Period period, Collection<String> measures) {
        Map<List<String>, FigureRow> rows = new HashMap<>();
        figures.rows(by, Scope.of(region), period, measures).forEach(row -> rows.put(row.keys(), row));
        return rows;
    }

    /** The figure without these cases; what they counted for is looked up, not said by who asks. */
    Figure without(Set<String> cases, Counted counted, String measure, Scope scope, Period period) {
        long met = cases.isEmpty()
                ? 0
                : among(cases, counted, measure, Part.NUMERATOR, scope, period).count();
        long missed = cases.isEmpty()
                ? 0
                : among(cases, counted, measure, Part.REST, scope, period).count();
        Figure year = counted.year();
        return new Figure(year.numerator() - met, year.denominator() - met - missed, year.excluded());
    }

    /** Those of the cases that are counted in the figure. */
    Set<String> counting(Set<String> cases, Counted counted, String measure, Scope scope, Period period) {
        return Stream.of(Part.NUMERATOR, Part.REST)
                .flatMap(part -> among(cases, counted, measure, part, scope, period))
                .collect(Collectors.toSet());
    }

    private Stream<String> among(
            Set<String> cases, Counted counted, String measure, Part part, Scope scope, Period period) {
        return lines(counted, measure, part, scope, period).stream()
                .map(FigureCases.Line::caseNo)
                .filter(cases::contains);
    }

    private List<FigureCases.Line> lines(Counted counted, String measure, Part part, Scope scope, Period period) {
        List<FigureCases.Line> lines = new ArrayList<>();
        for (String unit : counted.units()) {
            String after = null;
            do {
                FigureCases page = figures.cases(measure, part, scope.ofUnit(unit), period, after, PAGE);
                lines.addAll(page.cases());
                after = page.next();
            } while (after != null);
        }
        return lines;
    }

    /** Where the cases of a measure of a pair are looked for; of co-operation wherever the township was asked. */
    static Scope scope(String region, Pair pair, String measure) {
        return measure.equals(COOPERATION) ? Scope.of(region) : Scope.of(region).ofTownship(pair.township());
    }

    private boolean isDepartment(String unit) {
        return organization
                .find(unit)
                .map(OrganizationUnit::kind)
                .filter(UnitKind.COUNTY_DEPARTMENT::equals)
                .isPresent();
    }

    private boolean isPlace(String unit) {
        return organization.find(unit).filter(found -> found.kind().isPlace()).isPresent();
    }

    private Stream<String> townshipOf(String unit) {
        return organization.find(unit).isPresent() && organization.isTownshipLevel(unit)
                ? organization.townshipOf(unit).stream()
                : Stream.empty();
    }
}
