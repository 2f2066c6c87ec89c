package org.yidan.notification;

import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.notification.delivery.Channel;
import org.yidan.notification.delivery.DeliveryRunner;
import org.yidan.notification.fanout.FanOut;
import org.yidan.notification.inbox.Inbox;
import org.yidan.notification.inbox.Notice;
import org.yidan.notification.inbox.NoticeQuestion;
import org.yidan.notification.outbox.NotificationEvent;
import org.yidan.notification.outbox.Outbox;
import org.yidan.notification.reminder.ReminderDesk;

/** Does by hand what the worker does by itself, for what this test caused only. */
@Component
class Telling {

    final JdbcClient jdbc;
    private final ReminderDesk reminders;
    private final FanOut fanOut;
    private final DeliveryRunner post;
    private final Inbox inbox;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    final TransactionTemplate transaction;

    Telling(
            JdbcClient jdbc,
            ReminderDesk reminders,
            FanOut fanOut,
            DeliveryRunner post,
            Inbox inbox,
            Outbox outbox,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reminders = reminders;
        this.fanOut = fanOut;
        this.post = post;
        this.inbox = inbox;
        this.outbox = outbox;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What other tests left in the outbox is told to nobody. */
    void forgetTheRest() {
        jdbc.sql("update notice_event set state = 'TOLD', look_at = null where state <> 'TOLD' or look_at is not null")
                .update();
        jdbc.sql("delete from notice_delivery where state <> 'SENT'").update();
    }

    void tell() {
        int looked = reminders.look();
        while (looked > 0) {
            looked = reminders.look();
        }
        fanOut.run();
    }

    int mail() {
        return post.run(Channel.Way.MAIL);
    }

    int webhooks() {
        return post.run(Channel.Way.WEBHOOK);
    }

    void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    Outbox outbox() {
        return outbox;
    }

    void happens(NotificationEvent happening) {
        transaction.executeWithoutResult(status -> outbox.add(happening));
    }

    /** What the user was told of this case, newest first, as kind and code. */
    List<String> told(String userId, String businessKey) {
        return notices(userId).stream()
                .filter(notice -> Objects.equals(businessKey, notice.event().businessKey()))
                .map(notice -> notice.event().kind() + " " + notice.event().code())
                .toList();
    }

    List<Notice> notices(String userId) {
        return inbox.page(userId, new NoticeQuestion(false, null, 0, 100)).notices();
    }
}
