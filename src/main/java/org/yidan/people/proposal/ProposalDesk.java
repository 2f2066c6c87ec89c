package org.yidan.people.proposal;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.keeping.ChangeBook.Because;
import org.yidan.organization.keeping.EntryRefused;
import org.yidan.organization.keeping.Keeper;
import org.yidan.organization.keeping.KeeperRights;
import org.yidan.organization.keeping.PostRules;
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
    private final AcceptedPosts accepted;
    private final ApplicationEventPublisher events;

    ProposalDesk(
            JdbcClient jdbc,
            OfficeClock clock,
            Organization organization,
            KeeperRights rights,
            AcceptedPosts accepted,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.organization = organization;
        this.rights = rights;
        this.accepted = accepted;
        this.events = events;
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

    /**
     * Who it is whom an accepted proposal meant.
     *
     * @param userId empty: the account that was proposed
     * @param newcomer whether he is taken in with it, under {@code name} and with a first {@code password} or none
     */
    public record Answer(String userId, boolean newcomer, String name, @Nullable String password) {

        public Answer {
            userId = userId.strip();
            name = name.strip();
        }

        /** Somebody who is here. */
        public static Answer of(String userId) {
            return new Answer(userId, false, "", null);
        }

        /** Never shows the password. */
        @Override
        public String toString() {
            return "Answer[" + userId + ", " + newcomer + "]";
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
        OrganizationUnit unit = organization.unit(wish.post().unitCode());
        events.publishEvent(new ProposalNews(
                "post-proposed",
                unit.code(),
                subject(unit.name(), wish.post(), wish.person()),
                wish.words(),
                leader.userId(),
                Set.of(),
                keepers(unit.region())));
    }

    /** Those of these regions that wait for a decision, the oldest first. */
    @Transactional(readOnly = true)
    public List<Proposal> waiting(Collection<String> regions) {
        return jdbc.sql(Proposal.SELECT + " where accepted is null and u.region = any(?) order by p.id")
                .param(regions.toArray(String[]::new))
                .query(Proposal::of)
                .list();
    }

    /** How many wait for a decision of somebody in these groups. */
    @Transactional(readOnly = true)
    public int waitingFor(Keeper keeper) {
        Set<String> regions = rights.regions(keeper);
        return regions.isEmpty() ? 0 : waiting(regions).size();
    }

    /** Those of a unit, the newest first. */
    @Transactional(readOnly = true)
    public List<Proposal> of(String unitCode) {
        return jdbc.sql(Proposal.SELECT + " where unit_code = ? order by p.id desc limit 20")
                .param(unitCode)
                .query(Proposal::of)
                .list();
    }

    /** Accepts, which gives or ends the post unless that was done before; who is not here yet is taken in with it. */
    public void accept(long id, Answer answer, Because because) {
        Proposal proposal = claim(id, true, because);
        accepted.carryOut(proposal, answer, because);
        tell("post-accepted", proposal, because);
    }

    /** Declines with a reason the leader reads. */
    public void decline(long id, Because because) {
        if (Characters.count(because.reason()) < LEAST_WORDS) {
            throw EntryRefused.at("reason", "fault-reason", LEAST_WORDS, MOST_WORDS);
        }
        tell("post-declined", claim(id, false, because), because);
    }

    private void tell(String code, Proposal proposal, Because because) {
        String person = proposal.personName() == null ? proposal.person() : proposal.personName();
        events.publishEvent(new ProposalNews(
                code,
                proposal.post().unitCode(),
                subject(proposal.unitName(), proposal.post(), person),
                because.reason(),
                because.keeper().userId(),
                Set.of(proposal.byUser()),
                Set.of()));
    }

    private static String subject(String unitName, Post post, String person) {
        return unitName + " " + post.role().chinese() + " " + person;
    }

    /** The posts of administrators of people in the region. */
    private Set<String> keepers(String region) {
        return organization.units().stream()
                .filter(unit ->
                        unit.region().equals(region) && PostRules.fits(Role.PEOPLE_ADMINISTRATOR, unit, organization))
                .map(unit -> new Post(unit.code(), Role.PEOPLE_ADMINISTRATOR).groupId())
                .collect(Collectors.toCollection(TreeSet::new));
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
