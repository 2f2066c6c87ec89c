package org.yidan.engine.account;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.engine.password.PasswordDoor;
import org.yidan.engine.trail.LogInEvent;
import org.yidan.engine.trail.LogInJournal;
import org.yidan.engine.trail.RequestOrigin;
import org.yidan.shared.OfficeClock;

/** Stops a user at once, sessions included, and lets him in again; that also forgets the wrong passwords for him. */
@Service
@NamedInterface("account")
public class Suspensions {

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final LogInJournal journal;
    private final Standings standings;
    private final PasswordDoor door;

    Suspensions(JdbcClient jdbc, OfficeClock clock, LogInJournal journal, Standings standings, PasswordDoor door) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.journal = journal;
        this.standings = standings;
        this.door = door;
    }

    /** Stops him; nobody stops himself. */
    @Transactional
    public void suspend(String userId, String administrator) {
        check(userId, administrator);
        int rows = jdbc.sql(
                        """
                        insert into suspended_user (user_id, suspended_by, suspended_at) values (?, ?, ?)
                        on conflict (user_id) do nothing""")
                .params(userId, administrator, Timestamp.from(clock.instant()))
                .update();
        if (rows > 0) {
            journal.write(LogInEvent.SUSPENDED, userId, administrator, RequestOrigin.current());
        }
    }

    /** Lets him in again. */
    @Transactional
    public void readmit(String userId, String administrator) {
        check(userId, administrator);
        jdbc.sql("delete from suspended_user where user_id = ?").param(userId).update();
        door.forget(userId);
        journal.write(LogInEvent.READMITTED, userId, administrator, RequestOrigin.current());
    }

    private void check(String userId, String administrator) {
        if (userId.equals(administrator)) {
            throw new UserNotToBeStopped("log-ins.not-yourself");
        }
        if (standings.of(userId).isEmpty()) {
            throw new UserNotToBeStopped("log-ins.no-such-user");
        }
    }
}
