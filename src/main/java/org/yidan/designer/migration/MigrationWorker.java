package org.yidan.designer.migration;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Works on what is open, on every node; after a crash whoever is left goes on. A thread of its own, as it may take minutes. */
@Component
class MigrationWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MigrationWorker.class);

    private final MigrationRunner runner;
    private final MigrationSettings settings;
    private @Nullable ScheduledExecutorService thread;

    MigrationWorker(MigrationRunner runner, MigrationSettings settings) {
        this.runner = runner;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (settings.worker() && thread == null) {
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(run -> {
                Thread named = new Thread(run, "migration");
                named.setDaemon(true);
                return named;
            });
            long pause = settings.poll().toMillis();
            started.scheduleWithFixedDelay(this::turn, pause, pause, TimeUnit.MILLISECONDS);
            thread = started;
        }
    }

    private void turn() {
        try {
            runner.workOnAll();
        } catch (RuntimeException failed) {
            // The next turn tries again; without this the thread would end for good.
            log.error("a turn of the migrations failed", failed);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
