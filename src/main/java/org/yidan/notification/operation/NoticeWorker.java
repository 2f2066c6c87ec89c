package org.yidan.notification.operation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yidan.notification.NotificationSettings;
import org.yidan.notification.delivery.Channel;
import org.yidan.notification.delivery.DeliveryRunner;
import org.yidan.notification.fanout.FanOut;
import org.yidan.notification.reminder.Lookout;
import org.yidan.notification.reminder.ReminderDesk;

/**
 * Every node tells and delivers; rows are shared by {@code skip locked} and leases. Three threads, so that a slow mail server
 * holds up neither webhooks nor the notices in the application.
 */
@Component
class NoticeWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NoticeWorker.class);
    private static final Duration UPKEEP = Duration.ofMinutes(1);

    private static final int THREADS = 3;

    private final ReminderDesk reminders;
    private final List<Lookout> lookouts;
    private final FanOut fanOut;
    private final DeliveryRunner post;
    private final Upkeep upkeep;
    private final NotificationSettings settings;
    private @Nullable ScheduledExecutorService threads;

    NoticeWorker(
            ReminderDesk reminders,
            List<Lookout> lookouts,
            FanOut fanOut,
            DeliveryRunner post,
            Upkeep upkeep,
            NotificationSettings settings) {
        this.reminders = reminders;
        this.lookouts = lookouts;
        this.fanOut = fanOut;
        this.post = post;
        this.upkeep = upkeep;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (settings.worker() && threads == null) {
            ScheduledExecutorService started = Executors.newScheduledThreadPool(THREADS, run -> {
                Thread thread = new Thread(run, "notices");
                thread.setDaemon(true);
                return thread;
            });
            every(started, settings.poll(), this::tell);
            every(started, settings.poll(), () -> post.run(Channel.Way.MAIL));
            every(started, settings.poll(), () -> post.run(Channel.Way.WEBHOOK));
            every(started, settings.poll(), () -> post.run(Channel.Way.SMS));
            every(started, UPKEEP, upkeep::run);
            lookouts.forEach(lookout -> every(started, UPKEEP, lookout::look));
            threads = started;
        }
    }

    private void tell() {
        while (reminders.look() > 0) {
            log.debug("looked at the time of some tasks");
        }
        fanOut.run();
    }

    private static void every(ScheduledExecutorService threads, Duration pause, Runnable turn) {
        threads.scheduleWithFixedDelay(
                () -> {
                    try {
                        turn.run();
                    } catch (RuntimeException failed) {
                        // The next turn tries again; without this the thread would end for good.
                        log.error("a turn of the notices failed", failed);
                    }
                },
                pause.toMillis(),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
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
