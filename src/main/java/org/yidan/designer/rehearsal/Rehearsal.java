package org.yidan.designer.rehearsal;

import java.time.Instant;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Rehearsing;

/**
 * Tries a draft on the real engine, list and calendar in a transaction that is always rolled back. At most two run at a time in
 * the whole cluster; whoever comes third is told so, and no rehearsal waits long for a row that somebody works on.
 */
@Component
public class Rehearsal {

    /** Two numbers of advisory locks that are nobody else's. */
    private static final int LOCK = 1_498_760_070;

    /** Numbers of a rehearsal are counted from here, by its place: so many cases of a kind no region has in a day. */
    private static final int FIRST_NUMBER = 70_000;

    private static final int NUMBERS = 10_000;

    private final Backstage backstage;
    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final RehearsalSettings settings;
    private final TransactionTemplate whole;

    Rehearsal(
            Backstage backstage,
            JdbcClient jdbc,
            OfficeClock clock,
            RehearsalSettings settings,
            PlatformTransactionManager transactions) {
        this.backstage = backstage;
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.whole = new TransactionTemplate(transactions);
    }

    /** Rehearses from now on. */
    public <T> T in(Draft draft, Function<Stage, T> work) {
        return in(draft, clock.instant(), work);
    }

    /**
     * Deploys the draft in the name of who is logged in, does the work, and undoes all of it, however it ends. What the work gives
     * back must be plain values. A draft the gate refuses is an {@link org.camunda.bpm.engine.ParseException} with all findings.
     *
     * @param begin the time of the rehearsal's clock at its beginning
     */
    public <T> T in(Draft draft, Instant begin, Function<Stage, T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a rehearsal needs a transaction of its own");
        }
        return whole.execute(status -> {
            status.setRollbackOnly();
            int place = place();
            giveWay();
            return Rehearsing.from(begin, FIRST_NUMBER + place * NUMBERS, () -> walk(draft, work));
        });
    }

    private int place() {
        int place = jdbc.sql(
                        """
                        select case when pg_try_advisory_xact_lock(:lock, 1) then 1
                                    when pg_try_advisory_xact_lock(:lock, 2) then 2 else 0 end""")
                .param("lock", LOCK)
                .query(Integer.class)
                .single();
        if (place == 0) {
            throw Refused.conflict("designer.rehearsal-busy");
        }
        return place;
    }

    /** Gives up rather than wait. */
    private void giveWay() {
        jdbc.sql("select set_config('lock_timeout', :lock, true), set_config('statement_timeout', :statement, true)")
                .param("lock", settings.lockWait().toMillis() + "ms")
                .param("statement", settings.longest().toMillis() + "ms")
                .query()
                .singleRow();
    }

    private <T> T walk(Draft draft, Function<Stage, T> work) {
        Trace trace = new Trace(settings);
        trace.follow();
        try {
            Stage stage = new Stage(backstage, trace);
            stage.deploy(draft);
            return work.apply(stage);
        } finally {
            Trace.leave();
        }
    }
}
