package org.yidan.evaluation.mutual;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.evaluation.figures.Figure;
import org.yidan.evaluation.figures.Formulas;
import org.yidan.evaluation.mutual.Scores.Part;
import org.yidan.evaluation.mutual.YearFigures.Counted;
import org.yidan.evaluation.mutual.YearFigures.Pair;
import org.yidan.evaluation.mutual.YearFigures.Year;

/** Computes the results of a round from the record; asked again it gives the same, as long as the record says the same. */
@Component
class Computation {

    /** A pair with fewer dealings is not scored (RULES 7.7). */
    static final int LEAST_DEALINGS = 3;

    /** No measure of cases: the mean Q of the powers a township was given. */
    static final String DELEGATED_Q = "delegated_q";

    private final YearFigures years;
    private final Formulas formulas;
    private final Evidence evidence;

    Computation(YearFigures years, Formulas formulas, Evidence evidence) {
        this.years = years;
        this.formulas = formulas;
        this.evidence = evidence;
    }

    /** Everything: of each pair from the record, of each unit from its pairs. */
    List<Computed> all(Round round) {
        Year year = years.of(round.region(), round.period());
        List<Computed> all = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            SortedMap<String, List<Computed>> units = new TreeMap<>();
            for (Pair pair : year.pairs().keySet()) {
                Computed computed = pair(round, direction, pair, year);
                units.computeIfAbsent(computed.unit(), none -> new ArrayList<>())
                        .add(computed);
            }
            units.forEach((unit, pairs) -> {
                all.add(whole(round, direction, unit, objectives(pairs)));
                all.addAll(pairs);
            });
        }
        return all;
    }

    private static SortedMap<String, @Nullable BigDecimal> objectives(Collection<Computed> pairs) {
        SortedMap<String, @Nullable BigDecimal> objectives = new TreeMap<>();
        pairs.forEach(pair -> objectives.put(String.valueOf(pair.partner()), pair.objective()));
        return objectives;
    }

    /** Of one pair, with what was left out of it by an answer to a contest. */
    Computed pair(Round round, Direction direction, Pair pair) {
        return pair(round, direction, pair, years.of(round.region(), round.period()));
    }

    private Computed pair(Round round, Direction direction, Pair pair, Year year) {
        boolean ofDepartment = direction == Direction.OF_DEPARTMENT;
        String unit = ofDepartment ? pair.department() : pair.township();
        String partner = ofDepartment ? pair.township() : pair.department();
        Formulas.Formula formula = formulas.of(direction.formula(), round.period());
        Map<String, Set<String>> leftOut = evidence.leftOut(round.no(), unit, partner);
        List<Part> parts = new ArrayList<>();
        List<Object> items = new ArrayList<>();
        new TreeMap<>(formula.weights()).forEach((item, counts) -> {
            BigDecimal weight = BigDecimal.valueOf(counts);
            Item one = item(round, pair, item, year, leftOut.getOrDefault(Direction.measure(item), Set.of()));
            parts.add(new Part(one.share(), weight));
            items.add(one.asInput(weight));
        });
        long dealings = year.dealings(pair);
        boolean scored = dealings >= LEAST_DEALINGS;
        Map<String, Object> inputs = new TreeMap<>();
        inputs.put("dealings", dealings);
        inputs.put("items", items);
        inputs.put(
                "shown",
                Direction.SHOWN.stream()
                        .map(measure ->
                                item(round, pair, measure, year, Set.of()).asInput(BigDecimal.ZERO))
                        .toList());
        inputs.put("formula", formula.key() + " " + formula.version());
        BigDecimal objective = scored ? Scores.weighted(parts) : null;
        return new Computed(
                direction,
                unit,
                partner,
                objective,
                null,
                BigDecimal.ZERO.setScale(2),
                objective,
                null,
                Computed.json(inputs));
    }

    private Item item(Round round, Pair pair, String item, Year year, Set<String> leftOut) {
        String measure = Direction.measure(item);
        if (item.equals(DELEGATED_Q)) {
            return new Item(item, null, null, leftOut, evidence.delegatedQ(pair.township(), round.year()));
        }
        Counted counted = year.of(pair, measure);
        if (counted == null) {
            return new Item(item, null, null, leftOut, null);
        }
        Figure figure = years.without(
                leftOut, counted, measure, YearFigures.scope(round.region(), pair, measure), round.period());
        BigDecimal share = Scores.percent(
                Direction.inverted(item) ? figure.denominator() - figure.numerator() : figure.numerator(),
                figure.denominator());
        return new Item(item, counted, figure, leftOut, share);
    }

    /** Those of the cases that a figure of the pair counts. */
    Set<String> counting(Round round, Pair pair, String item, Set<String> cases) {
        String measure = Direction.measure(item);
        Counted counted = years.of(round.region(), round.period()).of(pair, measure);
        return counted == null
                ? Set.of()
                : years.counting(
                        cases, counted, measure, YearFigures.scope(round.region(), pair, measure), round.period());
    }

    /** Of the unit as a whole, from the objective scores of its pairs: each partner has one voice. */
    Computed whole(Round round, Direction direction, String unit, SortedMap<String, @Nullable BigDecimal> objectives) {
        boolean ofDepartment = direction == Direction.OF_DEPARTMENT;
        Formulas.Formula formula = formulas.of("S", round.period());
        BigDecimal objective = Scores.mean(
                objectives.values().stream().flatMap(Stream::ofNullable).toList());
        List<BigDecimal> answers = evidence.answers(round.no(), unit);
        BigDecimal subjective = Scores.trimmed(answers);
        SortedMap<String, List<String>> lapses = ofDepartment ? evidence.lapses(unit, round.period()) : new TreeMap<>();
        BigDecimal deductions = Scores.deductions(
                lapses.getOrDefault(Evidence.BUCK_PASSING, List.of()).size(),
                lapses.getOrDefault(Evidence.REFUSED_RULING, List.of()).size(),
                formula.weights());
        BigDecimal score = Scores.score(objective, subjective, deductions, formula.weights());
        SortedMap<String, BigDecimal> others = ofDepartment ? evidence.others(round.no(), unit) : new TreeMap<>();
        BigDecimal annual = Scores.annual(
                score, Scores.mean(List.copyOf(others.values())), ofDepartment ? round.weight() : BigDecimal.ONE);
        Map<String, Object> inputs = new TreeMap<>();
        inputs.put("partners", objectives);
        inputs.put("answers", subjective == null ? null : answers.size());
        inputs.put("lapses", lapses);
        SortedMap<String, String> said = new TreeMap<>();
        others.forEach((source, mark) -> said.put(source, mark.toPlainString()));
        inputs.put("others", said);
        inputs.put("weight", round.weight());
        inputs.put("formula", formula.key() + " " + formula.version());
        return new Computed(
                direction, unit, null, objective, subjective, deductions, score, annual, Computed.json(inputs));
    }

    /** One item of a formula: what was counted, without what was left out. */
    private record Item(
            String key,
            @Nullable Counted counted,
            @Nullable Figure figure,
            Set<String> leftOut,
            @Nullable BigDecimal share) {

        Map<String, Object> asInput(BigDecimal weight) {
            Map<String, Object> input = new TreeMap<>();
            input.put("key", key);
            input.put("measure", Direction.measure(key));
            input.put("weight", weight.toPlainString());
            if (share != null) {
                input.put("share", share.setScale(2, RoundingMode.HALF_UP).toPlainString());
            }
            if (counted != null && figure != null) {
                input.put("numerator", figure.numerator());
                input.put("denominator", figure.denominator());
                input.put("rest", figure.denominator() - figure.numerator());
                input.put("excluded", figure.excluded());
                input.put("units", new TreeSet<>(counted.units()));
                input.put(
                        "quarters",
                        counted.quarters().stream()
                                .map(quarter -> quarter.numerator() + "/" + quarter.denominator())
                                .toList());
            }
            if (!leftOut.isEmpty()) {
                input.put("leftOut", new TreeSet<>(leftOut));
            }
            return input;
        }
    }
}
