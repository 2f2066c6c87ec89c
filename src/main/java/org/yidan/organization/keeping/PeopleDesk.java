package org.yidan.organization.keeping;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.organization.intake.OrganizationLoaded;
import org.yidan.organization.keeping.Change.Action;
import org.yidan.organization.keeping.ChangeBook.Because;
import org.yidan.organization.keeping.ChangeBook.Entry;
import org.yidan.shared.Characters;

/** People come, are renamed and leave; who comes gets a log-in, who leaves holds nothing any more. */
@Service
@Transactional
public class PeopleDesk {

    private static final int MOST_NAME = 50;
    private static final int MOST_USER_ID = 64;
    private static final Predicate<String> USER_ID =
            Pattern.compile("[a-z0-9][a-z0-9._-]*").asMatchPredicate();
    /** Letters of any script, the dot within names of minorities, and single blanks. */
    private static final Predicate<String> NAME =
            Pattern.compile("[\\p{L}\\p{M}]+([· ][\\p{L}\\p{M}]+)*").asMatchPredicate();

    private final JdbcClient jdbc;
    private final PersonRows rows;
    private final KeeperRights rights;
    private final PostDesk posts;
    private final ChangeBook book;
    private final FirstPasswords logIns;
    private final ApplicationEventPublisher events;

    PeopleDesk(
            JdbcClient jdbc,
            PersonRows rows,
            KeeperRights rights,
            PostDesk posts,
            ChangeBook book,
            FirstPasswords logIns,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.rights = rights;
        this.posts = posts;
        this.book = book;
        this.logIns = logIns;
        this.events = events;
    }

    /**
     * A person who begins here.
     *
     * @param post the first one; it says of which region he is
     * @param password for the first log-in, where it has to be changed; without one he cannot log in yet
     */
    public record NewPerson(String userId, String displayName, PostWish post, @Nullable String password) {

        public NewPerson {
            userId = userId.strip();
            displayName = cleaned(displayName);
        }

        /** Never shows the password. */
        @Override
        public String toString() {
            return "NewPerson[" + userId + ", " + post + "]";
        }
    }

    /** Takes a person in, with the first post and the log-in. */
    public void takeIn(NewPerson person, Because because) {
        String userId = person.userId();
        EntryRefused.Collected faults = new EntryRefused.Collected();
        boolean idFits = userId.length() <= MOST_USER_ID && USER_ID.test(userId);
        faults.require(idFits, "userId", "fault-user-id").require(isName(person.displayName()), "name", "fault-name");
        if (idFits) {
            faults.require(!logIns.isTaken(userId), "userId", "fault-user-id-taken", userId);
        }
        posts.check(person.post(), userId, faults);
        because.check(faults);
        faults.refuse();
        jdbc.sql("insert into officer (user_id, display_name) values (?, ?)")
                .params(userId, person.displayName())
                .update();
        book.write(
                new Entry(
                        Action.PERSON_TAKEN_IN,
                        userId,
                        null,
                        person.post().from(),
                        "",
                        person.displayName() + "（" + userId + "）"),
                because);
        posts.give(userId, 0, person.post(), because);
        String password = person.password();
        if (password != null && !password.isEmpty()) {
            setPassword(userId, password, because);
        }
    }

    /** Corrects or changes the name; cases keep the one of their day. */
    public void rename(String userId, long seen, String name, Because because) {
        String becomes = cleaned(name);
        EntryRefused.Collected faults = new EntryRefused.Collected().require(isName(becomes), "name", "fault-name");
        because.check(faults);
        faults.refuse();
        rights.requirePerson(because.keeper(), userId);
        String was = rows.claim(userId, seen);
        if (was.equals(becomes)) {
            return;
        }
        LocalDate today = posts.today();
        jdbc.sql(
                        """
                        insert into former_officer_name (user_id, display_name, valid_to) values (?, ?, ?)
                        on conflict (user_id, valid_to) do nothing""")
                .params(userId, was, today.minusDays(1))
                .update();
        jdbc.sql("update officer set display_name = ? where user_id = ?")
                .params(becomes, userId)
                .update();
        book.write(new Entry(Action.PERSON_RENAMED, userId, null, today, was, becomes), because);
        follow();
    }

    /** Lets a person go: posts, cards and deputies end with the last day. */
    public void leave(String userId, long seen, LocalDate lastDay, Because because) {
        EntryRefused.Collected faults = new EntryRefused.Collected()
                .require(!lastDay.isBefore(posts.today().minusDays(1)), "lastDay", "fault-past");
        because.check(faults);
        faults.refuse();
        rights.requirePerson(because.keeper(), userId);
        String name = rows.claim(userId, seen);
        posts.endAll("user_id", userId, lastDay, because);
        jdbc.sql(
                        """
                        update enforcement_card set valid_to = greatest(valid_from, :day), withdrawn_on = greatest(valid_from, :day)
                         where user_id = :user and valid_to > :day""")
                .param("user", userId)
                .param("day", lastDay)
                .update();
        jdbc.sql("update officer set left_on = ? where user_id = ?")
                .params(lastDay, userId)
                .update();
        book.write(
                new Entry(Action.PERSON_LEFT, userId, null, lastDay.plusDays(1), name, Spans.until(lastDay)), because);
    }

    /** Sets a first password, which the person has to change. */
    public void setPassword(String userId, String password, Because because) {
        rights.requirePerson(because.keeper(), userId);
        logIns.set(userId, password);
        book.note(Action.PASSWORD_SET, userId, userId, because);
    }

    private void follow() {
        events.publishEvent(new OrganizationLoaded(Map.of()));
    }

    private static boolean isName(String name) {
        return Characters.count(name) <= MOST_NAME && NAME.test(name);
    }

    /** The dots that keyboards have instead of the one within names. */
    private static String cleaned(String name) {
        return name.strip().replaceAll("[•・‧．]", "·").replaceAll("\\s+", " ");
    }
}
