package org.yidan.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What was sent to one database: executed statements (a batch is one), entries of batches, commits, and which statements. */
final class SqlCount {

    private final LongAdder statements = new LongAdder();
    private final LongAdder batchEntries = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final Map<String, LongAdder> byText = new ConcurrentHashMap<>();

    /** The counts so far. */
    record Sum(long statements, long batchEntries, long commits) {

        Sum since(Sum earlier) {
            return new Sum(
                    statements - earlier.statements, batchEntries - earlier.batchEntries, commits - earlier.commits);
        }
    }

    void executed(String sql) {
        statements.increment();
        byText.computeIfAbsent(sql, text -> new LongAdder()).increment();
    }

    void batched(String sql, int entries) {
        executed(sql);
        batchEntries.add(entries);
    }

    void committed() {
        commits.increment();
    }

    Sum sum() {
        return new Sum(statements.sum(), batchEntries.sum(), commits.sum());
    }

    void forgetTexts() {
        byText.clear();
    }

    /** The most frequent statements, most frequent first. */
    List<Map.Entry<String, Long>> mostFrequent(int many) {
        Map<String, Long> together = new HashMap<>();
        byText.forEach((text, times) -> together.merge(normal(text), times.sum(), Long::sum));
        return together.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Long>::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(many)
                .toList();
    }

    /** One line, lists of placeholders cut to one, long select lists left out. */
    private static String normal(String sql) {
        return sql.replaceAll("\\s+", " ")
                .replaceAll("\\( ?\\?( ?, ?\\?)* ?\\)", "(?)")
                .replaceAll("(?i)^(select (distinct )?)(.{40}).*? from ", "$1$3… from ");
    }
}
