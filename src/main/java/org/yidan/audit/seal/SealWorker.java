package org.yidan.audit.seal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sequences each second and hands checkpoints out, on every node, in threads of its own: a witness may be slow. */
@Component
class SealWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SealWorker.class);

    private final Sequencer sequencer;
    private final SealSettings settings;
    private @Nullable ScheduledExecutorService threads;

    SealWorker(Sequencer sequencer, SealSettings settings) {
        this.sequencer = sequencer;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (settings.worker() && threads == null) {
            ScheduledExecutorService started = Executors.newScheduledThreadPool(2, run -> {
                Thread named = new Thread(run, "sealed-log");
                named.setDaemon(true);
                return named;
            });
            each(started, 1, sequencer::takeAll);
            threads = started;
        }
    }

    private static void each(ScheduledExecutorService threads, long seconds, Runnable turn) {
        threads.scheduleWithFixedDelay(
                () -> {
                    try {
                        turn.run();
                    } catch (RuntimeException failed) {
                        // The next turn tries again; without this there would be none.
                        log.error("a turn of the sealed log failed", failed);
                    }
                },
                seconds,
                seconds,
                TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (threads != null) {
            threads.shutdownNow();
            threads = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }
}
