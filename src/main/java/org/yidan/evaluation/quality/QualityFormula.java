package org.yidan.evaluation.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yidan.evaluation.figures.Formulas.Formula;

/**
 * Q and what follows from it (RULES 7.6), by the weights and thresholds of one version. Rates that are not known are left out and the
 * other weights fill the whole. Q is judged as it is printed, with two decimals.
 *
 * @param weights of r1 to r6 and what a correction costs, by their names
 * @param limits the thresholds by their names
 * @param version of both, as a snapshot names it
 */
record QualityFormula(Map<String, BigDecimal> weights, Map<String, BigDecimal> limits, String version) {

    /** r1 to r6 by the names of their weights. */
    private static final List<String> RATES =
            List.of("accepted_on_time", "closed_on_time", "closed_once", "satisfied", "lawful", "capacity");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int RATE_DIGITS = 6;
    private static final int DIGITS = 12;

    /**
     * What a row comes to.
     *
     * @param rates r1 to r6, null where there is nothing to divide by or nothing is registered
     * @param q null when no rate is known
     */
    record Judged(List<@Nullable BigDecimal> rates, @Nullable BigDecimal q, Finding finding) {}

    static QualityFormula of(Formula weights, Formula limits) {
        return new QualityFormula(
                exact(weights), exact(limits), "Q@" + weights.version() + " Q_FINDING@" + limits.version());
    }

    private static Map<String, BigDecimal> exact(Formula formula) {
        return formula.weights().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> BigDecimal.valueOf(one.getValue())));
    }

    Judged judge(Counted counted, @Nullable BigDecimal previous, boolean delegated, boolean listedLong) {
        List<@Nullable BigDecimal> rates = rates(counted);
        BigDecimal q = quality(rates, counted.corrections());
        return new Judged(rates, q, finding(counted, rates.get(3), q, previous, delegated, listedLong));
    }

    private static List<@Nullable BigDecimal> rates(Counted of) {
        List<@Nullable BigDecimal> rates = new ArrayList<>();
        rates.add(rate(of.accepted(), of.dispatched()));
        rates.add(rate(of.inTime(), of.due()));
        rates.add(rate(of.once(), of.closed()));
        rates.add(rate(of.satisfied(), of.rated()));
        rates.add(rate(of.lawful(), of.cases()));
        rates.add(capacity(of));
        return rates;
    }

    /** Officers by training; a product of which one factor is not registered is not known. */
    private static @Nullable BigDecimal capacity(Counted of) {
        Integer required = of.required();
        BigDecimal trained = of.trainingRate();
        BigDecimal officers = required == null ? null : rate(Math.min(of.officers(), required), required);
        return officers == null || trained == null
                ? null
                : officers.multiply(trained).setScale(RATE_DIGITS, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal rate(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), RATE_DIGITS, RoundingMode.HALF_UP);
    }

    private @Nullable BigDecimal quality(List<@Nullable BigDecimal> rates, long corrections) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ZERO;
        for (int i = 0; i < rates.size(); i++) {
            BigDecimal rate = rates.get(i);
            BigDecimal own = weight(RATES.get(i));
            if (rate != null) {
                sum = sum.add(own.multiply(rate));
                weight = weight.add(own);
            }
        }
        if (weight.signum() == 0) {
            return null;
        }
        BigDecimal penalty =
                weight("correction").multiply(BigDecimal.valueOf(corrections)).min(weight("correction_most"));
        return HUNDRED.multiply(sum)
                .divide(weight, DIGITS, RoundingMode.HALF_UP)
                .subtract(penalty)
                .max(BigDecimal.ZERO)
                .setScale(2, RoundingMode.HALF_UP);
    }

    private Finding finding(
            Counted counted,
            @Nullable BigDecimal satisfaction,
            @Nullable BigDecimal q,
            @Nullable BigDecimal previous,
            boolean delegated,
            boolean listedLong) {
        if (counted.closedYear() == 0 && listedLong) {
            return Finding.UNUSED;
        }
        if (q == null || counted.closed() < limit("leastClosed").longValue()) {
            return Finding.INSUFFICIENT;
        }
        boolean twice = previous != null && below(q, "twiceBelow") && below(previous, "twiceBelow");
        boolean unsatisfying = satisfaction != null
                && below(satisfaction, "satisfactionBelow")
                && counted.closed() >= limit("satisfactionFrom").longValue();
        if (below(q, "failBelow") || twice || unsatisfying) {
            return delegated ? Finding.RETURN : Finding.CHANGE_LEAD;
        }
        return below(q, "keepFrom") ? Finding.SUPPORT : Finding.KEEP;
    }

    private boolean below(BigDecimal value, String limit) {
        return value.compareTo(limit(limit)) < 0;
    }

    private BigDecimal weight(String name) {
        return of(weights, name);
    }

    BigDecimal limit(String name) {
        return of(limits, name);
    }

    private BigDecimal of(Map<String, BigDecimal> numbers, String name) {
        BigDecimal number = numbers.get(name);
        if (number == null) {
            throw new IllegalStateException("no " + name + " in formula " + version);
        }
        return number;
    }
}
