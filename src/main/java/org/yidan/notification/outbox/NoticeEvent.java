package org.yidan.notification.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yidan.notification.NoticeKind;

/**
 * One event of the outbox. It waits until the worker has told everybody concerned; the one of a new task stays watched as long as
 * the task is open, so that reminders need no row of their own. After it is written only SQL of the worker changes it.
 */
@Entity
@Table(name = "notice_event")
class NoticeEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_event_seq")
    @SequenceGenerator(name = "notice_event_seq", allocationSize = 50)
    private @Nullable Long id;

    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private String code;
    private @Nullable String businessKey;
    private @Nullable String taskId;
    private @Nullable String step;
    private @Nullable String subject;
    private @Nullable String detail;
    private List<String> audience;
    private @Nullable String actor;
    private @Nullable Instant due;
    private Instant occurredAt;
    private boolean watched;
    private @Nullable Instant lookAt;
    private String state;
    private int tries;
    private Instant nextAt;

    @SuppressWarnings("NullAway.Init")
    protected NoticeEvent() {}

    NoticeEvent(NotificationEvent happening, Instant occurredAt) {
        this.eventId = UUID.randomUUID();
        this.kind = happening.kind();
        this.code = happening.code();
        this.businessKey = happening.businessKey();
        this.subject = happening.subject();
        this.detail = happening.detail();
        this.audience = happening.audience().addressees();
        this.actor = happening.actor();
        this.occurredAt = occurredAt;
        this.nextAt = occurredAt;
        this.state = audience.isEmpty() ? "TOLD" : "WAITING";
        TaskTime task = happening.task();
        if (task != null) {
            this.taskId = task.taskId();
            this.step = task.step();
            this.due = task.due();
            this.watched = task.firstLook() != null;
            this.lookAt = task.firstLook();
        }
    }

    @Nullable
    Long id() {
        return id;
    }
}
