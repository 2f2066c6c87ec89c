package org.yidan.people;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.engine.account.Standings;
import org.yidan.engine.account.Suspensions;
import org.yidan.organization.keeping.Change.Action;
import org.yidan.organization.keeping.ChangeBook;
import org.yidan.organization.keeping.ChangeBook.Because;
import org.yidan.organization.keeping.KeeperRights;
import org.yidan.shared.OfficeClock;

/** Log-ins of people are stopped, sessions included, and given back; who has left is stopped by itself. */
@Service
@Transactional
public class LogInDesk {

    private static final String OFFICE = "office";

    private final Suspensions suspensions;
    private final Standings standings;
    private final KeeperRights rights;
    private final ChangeBook book;
    private final JdbcClient jdbc;
    private final OfficeClock clock;

    LogInDesk(
            Suspensions suspensions,
            Standings standings,
            KeeperRights rights,
            ChangeBook book,
            JdbcClient jdbc,
            OfficeClock clock) {
        this.suspensions = suspensions;
        this.standings = standings;
        this.rights = rights;
        this.book = book;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How the log-in of a person stands. */
    public enum State {
        NONE,
        OPEN,
        FIRST_PASSWORD,
        LOCKED
    }

    /** How it stands now. */
    @Transactional(readOnly = true)
    public State state(String userId) {
        return standings
                .of(userId)
                .map(found ->
                        found.suspended() ? State.LOCKED : found.hasFirstPassword() ? State.FIRST_PASSWORD : State.OPEN)
                .orElse(State.NONE);
    }

    /** Stops the log-in at once. */
    public void lock(String userId, Because because) {
        rights.requirePerson(because.keeper(), userId);
        book.note(Action.LOG_IN_LOCKED, userId, userId, because);
        suspensions.suspend(userId, because.keeper().userId());
    }

    /** Gives it back; wrong passwords are forgotten, too. */
    public void unlock(String userId, Because because) {
        rights.requirePerson(because.keeper(), userId);
        book.note(Action.LOG_IN_UNLOCKED, userId, userId, because);
        suspensions.readmit(userId, because.keeper().userId());
    }

    /** Stops the log-ins of those whose last day is over. */
    @Scheduled(cron = "0 2 0 * * *", zone = "Asia/Shanghai")
    public void stopLeavers() {
        LocalDate today = clock.today();
        jdbc.sql(
                        """
                        select user_id from officer join act_id_user on id_ = user_id
                         where left_on < ? and not exists (select from suspended_user s where s.user_id = officer.user_id)""")
                .param(today)
                .query(String.class)
                .list()
                .forEach(userId -> suspensions.suspend(userId, OFFICE));
    }
}
