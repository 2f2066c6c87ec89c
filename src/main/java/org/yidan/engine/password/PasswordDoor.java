package org.yidan.engine.password;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.engine.trail.LogInEvent;
import org.yidan.engine.trail.LogInJournal;
import org.yidan.engine.trail.RequestOrigin;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.limits.Limit;
import org.yidan.shared.limits.RateLimits;

/**
 * The one place where passwords are checked. An unknown user costs what a wrong password costs. Who guesses has to wait, by
 * address and user; nobody can lock out somebody else. It works without a transaction, and its writes stand alone.
 */
@Component
public class PasswordDoor {

    private static final int LONGEST = 200;
    private static final int LONGEST_USER_ID = 64;
    private static final Duration KNOWN_ADDRESS = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final WrongPasswords wrong;
    private final VerifiedPasswords verified;
    private final LogInJournal journal;
    private final RateLimits limits;
    private final KeptPasswords passwords;
    private final String nobodys;
    /** Hashing leaves a processor to those who are in already. */
    private final Semaphore hashing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

    PasswordDoor(
            JdbcClient jdbc,
            OfficeClock clock,
            WrongPasswords wrong,
            VerifiedPasswords verified,
            LogInJournal journal,
            RateLimits limits,
            PasswordSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.wrong = wrong;
        this.verified = verified;
        this.journal = journal;
        this.limits = limits;
        this.passwords = new KeptPasswords(settings.strength());
        this.nobodys = passwords.encrypt("nobody");
    }

    /** What is kept of a user, and whether this address has to wait. */
    private record Kept(
            boolean known,
            @Nullable String hash,
            @Nullable String salt,
            boolean suspended,
            @Nullable Instant waitsUntil) {}

    /** Whether it is the user's password and he may come in with it now. */
    public boolean admits(@Nullable String userId, @Nullable String password) {
        return admits(userId, password, RequestOrigin.current());
    }

    boolean admits(@Nullable String userId, @Nullable String password, RequestOrigin origin) {
        if (userId == null || password == null || !isUserId(userId)) {
            return false;
        }
        Kept kept = find(userId, origin.address());
        Instant until = kept.waitsUntil();
        boolean waits = until != null && until.isAfter(clock.instant());
        String hash = kept.hash();
        if (!waits && hash != null && !kept.suspended() && verified.knows(userId, password, hash)) {
            noteEntrance(userId, origin, false);
            return true;
        }
        checkAddress(userId, origin);
        if (waits) {
            countFor(origin);
            return false;
        }
        if (!matches(password, kept) || hash == null || kept.suspended()) {
            refuse(userId, kept.known(), origin);
            return false;
        }
        wrong.forget(origin.address(), userId);
        verified.remember(userId, password, renewed(userId, password, hash));
        noteEntrance(userId, origin, true);
        return true;
    }

    /** Whether the database could know such a user; it refuses to be asked for a NUL. */
    private static boolean isUserId(String text) {
        return !text.isBlank() && text.length() <= LONGEST_USER_ID && text.indexOf('\0') < 0;
    }

    /** Forgets all wrong passwords for this user. */
    public void forget(String userId) {
        wrong.forget(null, userId);
    }

    /** An address that failed too often is refused unread, except for who is known to come from there. */
    private void checkAddress(String userId, RequestOrigin origin) {
        if (origin.known().isPresent() && !journal.knows(userId, origin.address(), KNOWN_ADDRESS)) {
            limits.require(Limit.LOG_IN, origin.address());
        }
    }

    private Kept find(String userId, String address) {
        return jdbc.sql(
                        """
                        select u.id_ is not null as known, pwd_, salt_, s.user_id is not null as suspended, locked_until
                          from (values (:user, :address)) as asked (user_id, address)
                          left join act_id_user u on u.id_ = asked.user_id
                          left join suspended_user s on s.user_id = asked.user_id
                          left join log_in_attempt a on a.user_id = asked.user_id and a.address = asked.address""")
                .param("user", userId)
                .param("address", address)
                .query((row, n) -> {
                    Timestamp until = row.getTimestamp("locked_until");
                    return new Kept(
                            row.getBoolean("known"),
                            row.getString("pwd_"),
                            row.getString("salt_"),
                            row.getBoolean("suspended"),
                            until == null ? null : until.toInstant());
                })
                .single();
    }

    private boolean matches(String password, Kept kept) {
        String own = kept.hash();
        boolean possible = own != null && KeptPasswords.isPassword(own) && password.length() <= LONGEST;
        hashing.acquireUninterruptibly();
        try {
            String hash = own != null && possible ? own : nobodys;
            return passwords.check(EncryptionUtil.saltPassword(password, kept.salt()), hash) && possible;
        } finally {
            hashing.release();
        }
    }

    /** Keeps a password hashed by an older rule by the present one; gives the hash that is kept now. */
    private String renewed(String userId, String password, String hash) {
        if (!passwords.isOutdated(hash) || !KeptPasswords.fits(password)) {
            return hash;
        }
        String renewed = passwords.encrypt(password);
        int rows = jdbc.sql("update act_id_user set pwd_ = ?, salt_ = '', rev_ = rev_ + 1 where id_ = ? and pwd_ = ?")
                .params(renewed, userId, hash)
                .update();
        return rows == 1 ? renewed : hash;
    }

    private void countFor(RequestOrigin origin) {
        if (origin.known().isPresent()) {
            limits.count(Limit.LOG_IN, origin.address());
        }
    }

    private void refuse(String userId, boolean known, RequestOrigin origin) {
        countFor(origin);
        boolean waits = wrong.count(origin.address(), userId).isPresent();
        journal.write(waits ? LogInEvent.LOCKED : LogInEvent.REFUSED, known ? userId : null, origin);
    }

    /** A program logs in with every request; one line is enough until its password is checked anew. */
    private void noteEntrance(String userId, RequestOrigin origin, boolean checked) {
        if (checked || !"program".equals(origin.channel())) {
            journal.write(LogInEvent.LOGGED_IN, userId, origin);
        }
    }
}
