package org.yidan.evaluation.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.evaluation.figures.By;
import org.yidan.evaluation.figures.Figure;
import org.yidan.evaluation.figures.FigureRow;
import org.yidan.evaluation.figures.Figures;
import org.yidan.evaluation.figures.MeasureBook;
import org.yidan.evaluation.figures.Part;
import org.yidan.evaluation.figures.Period;
import org.yidan.evaluation.figures.Scope;

/** Counts what an assessment divides, by the measures of the evaluation: one question a measure for a whole region, whatever its size. */
@Component
class CountedFacts {

    /** Of r1 to r5, and p. */
    private static final List<String> MEASURES =
            List.of("accepted_on_time", "closed_on_time", "closed_once", "satisfied", "lawful", "corrections");

    private static final String CLOSED = "closed_once";
    private static final int MOST_CASES = 100_000;

    /** As the row keeps them: what is hashed before and after is the same text. */
    private static final BigDecimal TRAINED = BigDecimal.ONE.setScale(6);

    private static final BigDecimal UNTRAINED = BigDecimal.ZERO.setScale(6);

    private final Figures figures;
    private final MeasureBook measures;
    private final ListedDuties duties;
    private final JdbcClient jdbc;

    CountedFacts(Figures figures, MeasureBook measures, ListedDuties duties, JdbcClient jdbc) {
        this.figures = figures;
        this.measures = measures;
        this.duties = duties;
        this.jdbc = jdbc;
    }

    /** Which version of each measure counts. */
    String version() {
        return MEASURES.stream()
                .map(id -> id + "@" + measures.measure(id).version())
                .collect(Collectors.joining(" "));
    }

    /** What the record has of every matter and unit, and nothing of those of the list it has nothing of. */
    Map<AssessedKey, Counted> of(String region, HalfYear half, Set<AssessedKey> listed, int unusedMonths) {
        Period period = half.period();
        Period year = new Period(period.until().minusMonths(unusedMonths), period.until());
        Map<AssessedKey, Map<String, Figure>> counted = new HashMap<>();
        listed.forEach(key -> counted.put(key, new HashMap<>()));
        Map<AssessedKey, Map<String, Figure>> before = new HashMap<>();
        sum(counted, region, period, MEASURES);
        sum(before, region, year, List.of(CLOSED));
        Map<String, Integer> officers = officers(period.lastDay());
        Map<String, Integer> required = required(region);
        Trainings trainings = trainings(region, period);
        Map<AssessedKey, Counted> all = new HashMap<>();
        counted.forEach((key, by) -> all.put(
                key,
                counted(by, of(before.getOrDefault(key, Map.of()), CLOSED).denominator())
                        .with(officers.getOrDefault(key.unit(), 0), required.get(key.matter()), trainings.of(key))));
        return all;
    }

    private void sum(Map<AssessedKey, Map<String, Figure>> into, String region, Period period, List<String> ids) {
        Set<String> delegated = duties.delegated(region, period.from(), period.until());
        Set<String> known = duties.since(region).keySet();
        for (FigureRow row : figures.rows(By.MATTER_LEAD, Scope.of(region), period, ids)) {
            String matter = row.keys().get(0);
            String unit = row.keys().get(1);
            if (known.contains(matter) && !unit.isEmpty()) {
                Map<String, Figure> own = into.computeIfAbsent(
                        duties.key(delegated.contains(matter), matter, unit), key -> new HashMap<>());
                ids.forEach(id -> own.merge(id, row.figure(id), Figure::plus));
            }
        }
    }

    private static Counted counted(Map<String, Figure> by, long closedInYear) {
        Figure accepted = of(by, "accepted_on_time");
        Figure inTime = of(by, "closed_on_time");
        Figure once = of(by, CLOSED);
        Figure satisfied = of(by, "satisfied");
        Figure lawful = of(by, "lawful");
        return new Counted(
                accepted.denominator(),
                accepted.numerator(),
                inTime.denominator(),
                inTime.numerator(),
                once.denominator(),
                once.numerator(),
                satisfied.denominator(),
                satisfied.numerator(),
                lawful.denominator(),
                lawful.numerator(),
                of(by, "corrections").numerator(),
                Math.max(closedInYear, once.denominator()),
                0,
                null,
                null);
    }

    private static Figure of(Map<String, Figure> by, String id) {
        return by.getOrDefault(id, Figure.NONE);
    }

    /** One row as the record says now, without these cases; those that are not of the row change nothing. */
    Counted without(AssessedRow row, String region, HalfYear half, Counted now, Collection<String> cases) {
        Scope scope = new Scope(region, row.township(), row.matterCode(), row.delegated() ? null : row.unit(), null);
        Map<String, Figure> less = new HashMap<>();
        for (String id : MEASURES) {
            long counted = among(id, Part.NUMERATOR, row, scope, half, cases);
            less.put(id, new Figure(counted, counted + among(id, Part.REST, row, scope, half, cases), 0));
        }
        return now.minus(counted(less, 0));
    }

    private long among(
            String measure, Part part, AssessedRow row, Scope scope, HalfYear half, Collection<String> cases) {
        return figures.cases(measure, part, scope, half.period(), null, MOST_CASES).cases().stream()
                .filter(line -> cases.contains(line.caseNo()))
                .filter(line -> !row.delegated()
                        || duties.key(true, row.matterCode(), String.valueOf(line.unit()))
                                .equals(row.key()))
                .count();
    }

    /** People with an enforcement card of a subject valid on that day. */
    private Map<String, Integer> officers(LocalDate day) {
        Map<String, Integer> officers = new HashMap<>();
        jdbc.sql(
                        """
                        select subject_unit_code, count(distinct user_id) from enforcement_card
                         where ? between valid_from and valid_to group by subject_unit_code""")
                .param(day)
                .query(row -> {
                    officers.put(row.getString(1), row.getInt(2));
                });
        return officers;
    }

    /** Which townships had a training and guidance, in which matters. */
    private record Trainings(boolean registered, Set<String> trained) {

        @Nullable
        BigDecimal of(AssessedKey key) {
            if (!registered || key.township() == null) {
                return null;
            }
            return trained.contains(key.matter() + " " + key.township()) ? TRAINED : UNTRAINED;
        }
    }

    private Trainings trainings(String region, Period period) {
        boolean registered = jdbc.sql("select exists (select from training_record where region = ?)")
                .param(region)
                .query(Boolean.class)
                .single();
        return new Trainings(
                registered,
                new HashSet<>(jdbc.sql(
                                """
                                select matter_code || ' ' || township from training_record
                                 where region = ? and held_on >= ? and held_on < ?
                                 group by matter_code, township having count(distinct kind) filter (where kind in ('TRAINING', 'GUIDANCE')) = 2""")
                        .params(region, period.from(), period.until())
                        .query(String.class)
                        .list()));
    }

    private Map<String, Integer> required(String region) {
        Map<String, Integer> required = new HashMap<>();
        jdbc.sql("select matter_code, officers from officers_required where region = ? order by id")
                .param(region)
                .query(row -> {
                    required.put(row.getString(1), row.getInt(2));
                });
        return required;
    }
}
