package org.yidan.engine.people;

import java.util.Objects;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.engine.password.PasswordRules;
import org.yidan.engine.trail.LogInEvent;
import org.yidan.engine.trail.LogInJournal;
import org.yidan.engine.trail.RequestOrigin;

/**
 * What may be done to a user, and what is written down of it. Nobody renames himself, changes where his notices go or deletes
 * himself; a password somebody else has set is for the first log-in only.
 */
@Component
class UserRules {

    private final JdbcClient jdbc;
    private final PasswordRules passwords;
    private final LogInJournal journal;
    private final boolean sample;

    UserRules(JdbcClient jdbc, PasswordRules passwords, LogInJournal journal, SampleUsersSettings sample) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.journal = journal;
        this.sample = sample.enabled();
    }

    /** What is about to change of a user. */
    record Change(boolean made, boolean profile, boolean password) {}

    /** Refuses a change of oneself; the actor is empty where the system acts. */
    Change check(@Nullable String actor, UserEntity user, boolean made) {
        boolean profile = actor != null && !made && isOtherProfile(user);
        if (profile && user.getId().equals(actor)) {
            throw new OwnAccountFixed("own-profile-fixed");
        }
        return new Change(made, profile, user.hasNewPassword());
    }

    void checkPassword(@Nullable String actor, String userId, String password) {
        if (actor != null) {
            passwords.check(userId, password);
        }
    }

    /** Whether the user has to change it at the first log-in: everybody except the people of the sample. */
    boolean isFirst(@Nullable String actor, String userId) {
        return actor == null ? !sample : !actor.equals(userId);
    }

    void checkDeletion(@Nullable String actor, String userId) {
        if (userId.equals(actor)) {
            throw new OwnAccountFixed("own-account-stays");
        }
    }

    /** The system's own acts, a thousand users at the first start, are in its log. */
    void write(Change change, String userId, @Nullable String actor) {
        if (actor == null) {
            return;
        }
        RequestOrigin origin = RequestOrigin.current();
        if (change.made()) {
            journal.write(LogInEvent.USER_MADE, userId, actor, origin);
        } else if (change.password()) {
            boolean own = actor.equals(userId);
            journal.write(
                    own ? LogInEvent.PASSWORD_CHANGED : LogInEvent.PASSWORD_SET, userId, own ? null : actor, origin);
        }
        if (change.profile()) {
            journal.write(LogInEvent.PROFILE_CHANGED, userId, actor, origin);
        }
    }

    void writeDeletion(String userId, @Nullable String actor) {
        jdbc.sql("delete from suspended_user where user_id = ?").param(userId).update();
        journal.write(LogInEvent.USER_DELETED, userId, actor, RequestOrigin.current());
    }

    private boolean isOtherProfile(User user) {
        return jdbc.sql("select first_, last_, email_ from act_id_user where id_ = ?")
                .param(user.getId())
                .query((row, n) -> differs(row.getString(1), user.getFirstName())
                        || differs(row.getString(2), user.getLastName())
                        || differs(row.getString(3), user.getEmail()))
                .optional()
                .orElse(false);
    }

    private static boolean differs(@Nullable String before, @Nullable String after) {
        return !Objects.requireNonNullElse(before, "").equals(Objects.requireNonNullElse(after, ""));
    }
}
