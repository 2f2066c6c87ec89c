package org.yidan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures as Markdown, ready for docs/benchmarks.md. */
final class Report {

    private static final int MOST_FREQUENT = 15;
    private static final int SHOWN = 170;

    private final List<String> lines = new ArrayList<>();

    Report(int cases, int rounds, String settings) {
        lines.add("");
        lines.add("Whole calls, %d cases a round, median of %d interleaved rounds after one of warming up; %s"
                .formatted(cases, rounds, settings));
        lines.add("");
        lines.add(
                "| threads | engine | cases/s (lowest–highest) | ms a case | fastest | CPU ms a case | of the database | statements | batch entries | commits |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|");
    }

    void add(int threads, String ours, List<Round> ourRounds, String bare, List<Round> bareRounds) {
        line(threads, ours, ourRounds);
        line(threads, bare, bareRounds);
        lines.add(String.format(
                Locale.ROOT,
                "| %d | **%s / %s** | | **%.3f** | %.3f | **%.3f** | %.3f | %.2f | | |",
                threads,
                ours,
                bare,
                median(ourRounds, Round::millisPerCase) / median(bareRounds, Round::millisPerCase),
                fastest(ourRounds) / fastest(bareRounds),
                median(ourRounds, Round::cpuPerCase) / median(bareRounds, Round::cpuPerCase),
                median(ourRounds, Round::databasePerCase) / median(bareRounds, Round::databasePerCase),
                median(ourRounds, round -> round.sql().statements())
                        / median(bareRounds, round -> round.sql().statements())));
    }

    private void line(int threads, String name, List<Round> rounds) {
        lines.add(String.format(
                Locale.ROOT,
                "| %d | %s | %.1f (%.1f–%.1f) | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |",
                threads,
                name,
                median(rounds, Round::casesPerSecond),
                rounds.stream().mapToDouble(Round::casesPerSecond).min().orElseThrow(),
                rounds.stream().mapToDouble(Round::casesPerSecond).max().orElseThrow(),
                median(rounds, Round::millisPerCase),
                fastest(rounds),
                median(rounds, Round::cpuPerCase),
                median(rounds, Round::databasePerCase),
                median(rounds, round -> (double) round.sql().statements() / round.cases()),
                median(rounds, round -> (double) round.sql().batchEntries() / round.cases()),
                median(rounds, round -> (double) round.sql().commits() / round.cases())));
    }

    void statements(String name, SqlCount count, int cases) {
        lines.add("");
        lines.add("Most frequent statements a case, " + name + ":");
        lines.add("");
        for (Map.Entry<String, Long> entry :
                count.mostFrequent(Integer.getInteger("bench.statements", MOST_FREQUENT))) {
            String text = entry.getKey();
            lines.add(String.format(
                    Locale.ROOT,
                    "%7.1f  %s",
                    (double) entry.getValue() / cases,
                    text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text));
        }
    }

    void print() {
        lines.forEach(System.out::println);
    }

    private static double fastest(List<Round> rounds) {
        return rounds.stream().mapToDouble(Round::millisPerCase).min().orElseThrow();
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
