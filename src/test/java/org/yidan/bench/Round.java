package org.yidan.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many cases walked on so many threads: the time it took and what was sent to the database. */
record Round(int cases, Duration time, CpuTime cpu, SqlCount.Sum sql, List<String> instances) {

    static Round of(WalkedEngine engine, int threads, int cases, Path database)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<String>> walks = new ArrayList<>();
            for (int i = 0; i < cases; i++) {
                walks.add(engine::walk);
            }
            SqlCount.Sum before = engine.count().sum();
            CpuTime cpu = CpuTime.now(database);
            long begun = System.nanoTime();
            List<String> instances = new ArrayList<>();
            for (Future<String> walk : pool.invokeAll(walks)) {
                instances.add(walk.get());
            }
            Duration time = Duration.ofNanos(System.nanoTime() - begun);
            return new Round(
                    cases,
                    time,
                    CpuTime.now(database).since(cpu),
                    engine.count().sum().since(before),
                    instances);
        } finally {
            pool.shutdownNow();
        }
    }

    double casesPerSecond() {
        return cases * 1e9 / time.toNanos();
    }

    double millisPerCase() {
        return time.toNanos() / 1e6 / cases;
    }

    double databasePerCase() {
        return cpu.databaseNanos() / 1e6 / cases;
    }

    double cpuPerCase() {
        return (cpu.applicationNanos() + cpu.databaseNanos()) / 1e6 / cases;
    }
}
