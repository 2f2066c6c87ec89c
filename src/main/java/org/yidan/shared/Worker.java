package org.yidan.shared;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does its turns again and again from the start of the application to its end, in threads of its own. */
public abstract class Worker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    private final String name;
    private final int threads;
    private @Nullable ScheduledExecutorService running;

    /**
     * A worker that has not begun.
     *
     * @param name of its threads
     * @param threads how many turns may be under way at once
     */
    protected Worker(String name, int threads) {
        this.name = name;
        this.threads = threads;
    }

    /** What is done, with the time that is waited before each turn of it. */
    public record Turn(Duration pause, Runnable work) {}

    /** Asked once, at the start; empty where this node does not work. */
    protected abstract List<Turn> turns();

    @Override
    public synchronized void start() {
        List<Turn> turns = running == null ? turns() : List.of();
        if (!turns.isEmpty()) {
            ScheduledExecutorService started = Executors.newScheduledThreadPool(threads, run -> {
                Thread named = new Thread(run, name);
                named.setDaemon(true);
                return named;
            });
            turns.forEach(turn -> {
                long pause = turn.pause().toMillis();
                started.scheduleWithFixedDelay(() -> take(turn), pause, pause, TimeUnit.MILLISECONDS);
            });
            running = started;
        }
    }

    private void take(Turn turn) {
        try {
            turn.work().run();
        } catch (RuntimeException failed) {
            // The next turn tries again; without this there would be none.
            log.error("a turn of {} failed", name, failed);
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.shutdownNow();
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}
