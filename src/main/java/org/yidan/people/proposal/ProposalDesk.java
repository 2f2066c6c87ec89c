package org.yidan.people.proposal;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.keeping.ChangeBook.Because;
import org.yidan.organization.keeping.EntryRefused;
import org.yidan.organization.keeping.HeldPost;
import org.yidan.organization.keeping.Keeper;
import org.yidan.organization.keeping.KeeperRights;
import org.yidan.organization.keeping.PeopleBook;
import org.yidan.organization.keeping.PostDesk;
import org.yidan.organization.keeping.PostWish;
import org.yidan.shared.Characters;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Unit leaders propose who holds a post of their unit; an administrator of people accepts, which does it, or declines. */
@Service
@Transactional
public class ProposalDesk {

    private static final int MOST_PERSON = 100;
    private static final int LEAST_WORDS = 2;
    private static final int MOST_WORDS = 200;

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final Organization organization;
    private final KeeperRights rights;
    private final PostDesk posts;
    private final PeopleBook book;

    ProposalDesk(
            JdbcClient jdbc,
            OfficeClock clock,
            Organization organization,
            KeeperRights rights,
            PostDesk posts,
            PeopleBook book) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.organization = organization;
        this.rights = rights;
        this.posts = posts;
        this.book = book;
    }

    /**
     * What a leader asks for.
     *
     * @param person user id, or the name of somebody who is not here yet
     * @param day the first day, or the last one where the post ends
     */
    public record Wish(Post post, String person, boolean begins, LocalDate day, String words) {

        public Wish {
            person = person.strip();
            words = words.strip();
        }
    }

    /** Proposes; only the leader of the unit may. */
    public void propose(Wish wish, Keeper leader) {
        if (!leader.groups().contains(new Post(wish.post().unitCode(), Role.UNIT_LEADER).groupId())) {
            throw Refused.forbidden("organization.not-your-unit");
        }
        int length = Characters.count(wish.words());
        if (length < LEAST_WORDS || length > MOST_WORDS) {
            throw EntryRefused.at("words", "fault-reason", LEAST_WORDS, MOST_WORDS);
        }
        if (wish.person().isEmpty() || Characters.count(wish.person()) > MOST_PERSON) {
            throw EntryRefused.at("person", "fault-person");
        }
        jdbc.sql(
                        """
                        insert into organization_proposal (unit_code, role, person, begins, day, words, by_user, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        wish.post().unitCode(),
                        wish.post().role().id(),
                        wish.person(),
                        wish.begins(),
                        wish.day(),
                        wish.words(),
                        leader.userId(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Those of these regions that wait for a decision, the oldest first. */
    @Transactional(readOnly = true)
    public List<Proposal> waiting(Collection<String> regions) {
        return jdbc.sql(Proposal.SELECT + " where accepted is null and u.region = any(?) order by p.id")
                .param(regions.toArray(String[]::new))
                .query(Proposal::of)
                .list();
    }

    /** Those of a unit, the newest first. */
    @Transactional(readOnly = true)
    public List<Proposal> of(String unitCode) {
        return jdbc.sql(Proposal.SELECT + " where unit_code = ? order by p.id desc limit 20")
                .param(unitCode)
                .query(Proposal::of)
                .list();
    }

    /** Accepts, which gives or ends the post; somebody who is not here yet is taken in first, under a user id. */
    public void accept(long id, String userId, Because because) {
        Proposal proposal = claim(id, true, because);
        PeopleBook.Person person = book.person(userId.strip().isEmpty() ? proposal.person() : userId.strip())
                .orElseThrow(() -> EntryRefused.at("userId", "fault-person-unknown"));
        if (proposal.begins()) {
            boolean held = book.postsOf(person.userId()).stream()
                    .anyMatch(one -> one.post().equals(proposal.post()) && one.on(clock.today()));
            if (!held) {
                LocalDate from = proposal.day().isBefore(clock.today()) ? clock.today() : proposal.day();
                posts.give(person.userId(), person.version(), PostWish.regular(proposal.post(), from), because);
            }
            return;
        }
        HeldPost held = book.postsOf(person.userId()).stream()
                .filter(one -> one.post().equals(proposal.post()) && one.on(clock.today()))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("organization.post-unknown"));
        LocalDate last = proposal.day().isBefore(clock.today()) ? clock.today() : proposal.day();
        posts.end(held.id(), person.version(), last, because);
    }

    /** Declines with a reason the leader reads. */
    public void decline(long id, Because because) {
        if (Characters.count(because.reason()) < LEAST_WORDS) {
            throw EntryRefused.at("reason", "fault-reason", LEAST_WORDS, MOST_WORDS);
        }
        claim(id, false, because);
    }

    private Proposal claim(long id, boolean accepted, Because because) {
        Proposal proposal = jdbc.sql(Proposal.SELECT + " where p.id = ?")
                .param(id)
                .query(Proposal::of)
                .optional()
                .orElseThrow(() -> Refused.missing("organization.proposal-unknown"));
        Keeper keeper = because.keeper();
        rights.requireUnit(keeper, organization.unit(proposal.post().unitCode()));
        if (accepted && keeper.userId().equals(proposal.byUser())) {
            throw Refused.forbidden("organization.own-proposal");
        }
        int rows = jdbc.sql(
                        """
                        update organization_proposal set accepted = ?, decided_by = ?, decided_at = ?, answer = ?
                         where id = ? and accepted is null""")
                .params(accepted, keeper.userId(), Timestamp.from(clock.instant()), because.reason(), id)
                .update();
        if (rows == 0) {
            throw Refused.conflict("organization.proposal-decided");
        }
        return proposal;
    }
}
