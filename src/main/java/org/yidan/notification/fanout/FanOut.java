package org.yidan.notification.fanout;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.yidan.notification.NotificationSettings;
import org.yidan.notification.delivery.Backoff;
import org.yidan.shared.OfficeClock;

/** Tells all that waits; an event that cannot be told is put off and holds up nothing else. */
@Component
public class FanOut {

    private static final Logger log = LoggerFactory.getLogger(FanOut.class);

    private final FanOutDesk desk;
    private final NotificationSettings settings;
    private final Backoff backoff;
    private final OfficeClock clock;

    FanOut(FanOutDesk desk, NotificationSettings settings, Backoff backoff, OfficeClock clock) {
        this.desk = desk;
        this.settings = settings;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** Turn after turn until nothing waits; gives how many events were told. */
    public int run() {
        int all = 0;
        int told;
        do {
            told = turn();
            all += told;
        } while (told > 0);
        return all;
    }

    private int turn() {
        try {
            return desk.tell(settings.batch());
        } catch (DataAccessException | IllegalStateException failed) {
            return singly(failed);
        }
    }

    private int singly(RuntimeException batchFailed) {
        List<Long> oldest = desk.oldest();
        if (oldest.isEmpty()) {
            throw batchFailed;
        }
        try {
            return desk.tell(1);
        } catch (DataAccessException | IllegalStateException failed) {
            log.error("notice event {} cannot be told", oldest.get(0), failed);
            desk.putOff(oldest.get(0), backoff.after(1, clock.instant()), String.valueOf(failed.getMessage()));
            return 1;
        }
    }
}
