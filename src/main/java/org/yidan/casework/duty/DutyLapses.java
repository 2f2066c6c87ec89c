package org.yidan.casework.duty;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.shared.OfficeClock;

/** Tells of duties not kept; also of an attempt that is refused and rolled back, which must be told all the same. */
@Component
public class DutyLapses {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeClock.ZONE);

    private final ApplicationEventPublisher events;
    private final TransactionTemplate separate;

    DutyLapses(ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.events = events;
        this.separate = new TransactionTemplate(transactions);
        this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** With the running transaction. */
    public void tell(DutyLapsed lapse) {
        events.publishEvent(lapse);
    }

    /** In a transaction of its own, so that it stays when the refused act is rolled back. */
    public void tellThoughRefused(DutyLapsed lapse) {
        separate.executeWithoutResult(status -> events.publishEvent(lapse));
    }

    /** An instant as the generated sentences show it, in Asia/Shanghai to the minute. */
    public static String minute(Instant instant) {
        return MINUTE.format(instant);
    }
}
