package org.yidan.notification.told;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.evaluation.PeopleTold;
import org.yidan.notification.NoticeKind;
import org.yidan.notification.outbox.Audience;
import org.yidan.notification.outbox.NotificationEvent;
import org.yidan.notification.outbox.Outbox;
import org.yidan.organization.Role;

/** Tells units and people what an assessment wants of them or came to. */
@Component
class ToldUnits {

    private final Outbox outbox;

    ToldUnits(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onTold(PeopleTold told) {
        Audience audience = Audience.nobody();
        told.units().forEach(unit -> audience.posts(unit, Role.UNIT_LEADER, Role.UNIT_CLERK, Role.TOWNSHIP_LEADER));
        told.users().forEach(audience::user);
        NoticeKind kind = told.users().isEmpty() ? NoticeKind.SUPERVISION : NoticeKind.REMINDER;
        outbox.add(NotificationEvent.ofCase(kind, told.code(), told.caseNo(), audience));
    }
}
