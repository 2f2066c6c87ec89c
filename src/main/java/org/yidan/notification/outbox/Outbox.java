package org.yidan.notification.outbox;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.shared.OfficeClock;

/**
 * Writes events in the running transaction, one row each; rows of one transaction go to the database together when it commits,
 * so a step costs one statement more at most.
 */
@Component
public class Outbox {

    private final NoticeEvents events;
    private final OfficeClock clock;

    Outbox(NoticeEvents events, OfficeClock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Keeps what happened, to be told after the commit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(NotificationEvent happening) {
        events.save(new NoticeEvent(happening, clock.instant()));
    }

    /** The time of an open task was moved: it is looked at anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(String taskId, Instant due, Instant look) {
        events.moveLook(taskId, due, look);
    }
}
