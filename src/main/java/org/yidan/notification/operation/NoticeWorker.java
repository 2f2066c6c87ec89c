package org.yidan.notification.operation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yidan.notification.NotificationSettings;
import org.yidan.notification.delivery.Channel;
import org.yidan.notification.delivery.DeliveryRunner;
import org.yidan.notification.fanout.FanOut;
import org.yidan.notification.reminder.Lookout;
import org.yidan.notification.reminder.ReminderDesk;
import org.yidan.shared.Worker;

/**
 * Every node tells and delivers; rows are shared by {@code skip locked} and leases. Three threads, so that a slow mail server
 * holds up neither webhooks nor the notices in the application.
 */
@Component
class NoticeWorker extends Worker {

    private static final Logger log = LoggerFactory.getLogger(NoticeWorker.class);
    private static final Duration UPKEEP = Duration.ofMinutes(1);

    private static final int THREADS = 3;

    private final ReminderDesk reminders;
    private final List<Lookout> lookouts;
    private final FanOut fanOut;
    private final DeliveryRunner post;
    private final Upkeep upkeep;
    private final NotificationSettings settings;

    NoticeWorker(
            ReminderDesk reminders,
            List<Lookout> lookouts,
            FanOut fanOut,
            DeliveryRunner post,
            Upkeep upkeep,
            NotificationSettings settings) {
        super("notices", THREADS);
        this.reminders = reminders;
        this.lookouts = lookouts;
        this.fanOut = fanOut;
        this.post = post;
        this.upkeep = upkeep;
        this.settings = settings;
    }

    @Override
    protected List<Turn> turns() {
        if (!settings.worker()) {
            return List.of();
        }
        List<Turn> turns = new ArrayList<>(List.of(
                new Turn(settings.poll(), this::tell),
                new Turn(settings.poll(), () -> post.run(Channel.Way.MAIL)),
                new Turn(settings.poll(), () -> post.run(Channel.Way.WEBHOOK)),
                new Turn(settings.poll(), () -> post.run(Channel.Way.SMS)),
                new Turn(UPKEEP, upkeep::run)));
        lookouts.forEach(lookout -> turns.add(new Turn(UPKEEP, lookout::look)));
        return turns;
    }

    private void tell() {
        while (reminders.look() > 0) {
            log.debug("looked at the time of some tasks");
        }
        fanOut.run();
    }
}
