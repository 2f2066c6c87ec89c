package org.yidan.audit.erasure;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.audit.erasure.CleanUpItem.State;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/**
 * Destroys the cases of approved clean-ups, each with its tombstone in one transaction: after a crash a case is destroyed or
 * untouched, and whichever node is left goes on. A case that others lean on waits until they are gone.
 */
@Component
class CleanUpRunner {

    private static final Logger log = LoggerFactory.getLogger(CleanUpRunner.class);

    private static final int MOST_ATTEMPTS = 3;

    /** What the database says against it, by its code. */
    private static final Map<String, String> FAULTS = Map.of("23503", "leaned-on", "42501", "not-due", "55006", "runs");

    private final Acts acts;
    private final CleanUps cases;
    private final TransactionTemplate transaction;
    private final OfficeClock clock;

    CleanUpRunner(Acts acts, CleanUps cases, PlatformTransactionManager transactions, OfficeClock clock) {
        this.acts = acts;
        this.cases = cases;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Works until nothing is left that no other node has. */
    @Scheduled(cron = "${yidan.each-minute:*/10 * * * * *}")
    void workOnAll() {
        for (long act : acts.running()) {
            boolean more = true;
            while (more) {
                more = eraseNext(act);
            }
            transaction.executeWithoutResult(status -> {
                if (acts.locked(act).state() == AuditAct.State.RUNNING && !cases.anyWaiting(act)) {
                    acts.ended(act, AuditAct.State.DONE, clock.instant());
                }
            });
        }
    }

    private boolean eraseNext(long act) {
        AtomicReference<@Nullable CleanUpItem> inHand = new AtomicReference<>();
        try {
            transaction.executeWithoutResult(status -> cases.next(act).ifPresent(item -> {
                inHand.set(item);
                cases.erase(item);
                log.info("{} destroyed by act {}", item.caseNo(), act);
            }));
        } catch (DataAccessException refused) {
            CleanUpItem item = inHand.get();
            if (item == null) {
                throw refused;
            }
            transaction.executeWithoutResult(status -> cases.failed(
                    item,
                    item.attempts() + 1 < MOST_ATTEMPTS ? State.WAITING : State.FAILED,
                    fault(item, refused),
                    clock.instant()));
        }
        return inHand.get() != null;
    }

    private static String fault(CleanUpItem item, DataAccessException refused) {
        String code = refused.getMostSpecificCause() instanceof SQLException said ? said.getSQLState() : null;
        String known = code == null ? null : FAULTS.get(code);
        if (known == null) {
            log.error("{} could not be destroyed", item.caseNo(), refused);
        }
        return Texts.kept("acts.fault." + (known == null ? "other" : known));
    }
}
