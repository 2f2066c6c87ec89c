package org.yidan.notification.told;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.office.OfficeCaseClosed;
import org.yidan.notification.NoticeKind;
import org.yidan.notification.outbox.Audience;
import org.yidan.notification.outbox.NotificationEvent;
import org.yidan.notification.outbox.Outbox;

/** Tells who began a process of the office what it came to. */
@Component
class ToldStarters {

    private final Outbox outbox;

    ToldStarters(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onClosed(OfficeCaseClosed closed) {
        Audience starter = Audience.nobody().user(closed.file().openedBy());
        outbox.add(NotificationEvent.ofCase(
                        NoticeKind.MY_CALL, "case-closed", closed.file().caseNo(), starter)
                .about(closed.file().title() + "：" + closed.outcome(), null));
    }
}
