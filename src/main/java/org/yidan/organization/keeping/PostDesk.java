package org.yidan.organization.keeping;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.organization.Organization;
import org.yidan.organization.Role;
import org.yidan.organization.intake.OrganizationLoaded;
import org.yidan.organization.keeping.Change.Action;
import org.yidan.organization.keeping.ChangeBook.Because;
import org.yidan.organization.keeping.ChangeBook.Entry;
import org.yidan.organization.keeping.PostWish.Kind;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Posts are given, for good, as deputy or on secondment, and end; groups follow at once, or at midnight of their day. */
@Service
@Transactional
public class PostDesk {

    private final JdbcClient jdbc;
    private final Organization organization;
    private final PersonRows rows;
    private final KeeperRights rights;
    private final ChangeBook book;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    PostDesk(
            JdbcClient jdbc,
            Organization organization,
            PersonRows rows,
            KeeperRights rights,
            ChangeBook book,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.rows = rows;
        this.rights = rights;
        this.book = book;
        this.clock = clock;
        this.events = events;
    }

    /** Gives a person a post; {@code seen} is the version of the person as the keeper saw it. */
    public void give(String userId, long seen, PostWish wish, Because because) {
        EntryRefused.Collected faults = new EntryRefused.Collected();
        check(wish, userId, faults);
        because.check(faults);
        faults.refuse();
        rights.requireAnother(because.keeper(), userId);
        rights.requireUnit(because.keeper(), organization.unit(wish.post().unitCode()));
        rows.claim(userId, seen);
        if (wish.kind() == Kind.SECONDED && wish.restOwn()) {
            rest(userId, wish, because);
        }
        insert(userId, wish);
        jdbc.sql("update officer set left_on = null where user_id = ? and left_on < ?")
                .params(userId, wish.from())
                .update();
        Action action =
                switch (wish.kind()) {
                    case REGULAR -> Action.POST_GIVEN;
                    case DEPUTY -> Action.DEPUTY_NAMED;
                    case SECONDED -> Action.SECONDED;
                };
        book.write(new Entry(action, userId, wish.post().unitCode(), wish.from(), "", words(wish)), because);
        follow();
    }

    /** Ends a post with its last day, which may be yesterday at the earliest; a post not begun yet is taken back whole. */
    public void end(long holding, long seen, LocalDate lastDay, Because because) {
        HeldPost held = find(holding);
        EntryRefused.Collected faults =
                new EntryRefused.Collected().require(!lastDay.isBefore(today().minusDays(1)), "lastDay", "fault-past");
        because.check(faults);
        faults.refuse();
        rights.requireUnit(because.keeper(), organization.unit(held.unitCode()));
        rows.claim(held.userId(), seen);
        end(held, lastDay, because);
        requireKeeperAfter(held, because.keeper());
        follow();
    }

    /** Ends all posts of a person ({@code user_id}) or a unit ({@code unit_code}); each must be the keeper's to end. */
    void endAll(String column, String value, LocalDate lastDay, Because because) {
        List<HeldPost> all = jdbc.sql(HeldPost.SELECT + " where h." + column
                        + " = :value and (h.held_to is null or h.held_to > :day) order by h.id")
                .param("value", value)
                .param("day", lastDay)
                .query(HeldPost::of)
                .list();
        for (HeldPost held : all) {
            rights.requireAnother(because.keeper(), held.userId());
            rights.requireUnit(because.keeper(), organization.unit(held.unitCode()));
            end(held, lastDay, because);
            requireKeeperAfter(held, because.keeper());
        }
        follow();
    }

    LocalDate today() {
        return clock.today();
    }

    void check(PostWish wish, String userId, EntryRefused.Collected faults) {
        LocalDate to = wish.to();
        faults.require(!wish.from().isBefore(today()), "from", "fault-past-from")
                .require(wish.kind() == Kind.REGULAR || to != null, "to", "fault-to-missing")
                .require(to == null || !to.isBefore(wish.from()), "to", "fault-ends-before-start");
        var unit = organization.find(wish.post().unitCode());
        faults.require(unit.isPresent(), "unit", "fault-unit");
        unit.ifPresent(known -> faults.require(
                        PostRules.fits(wish.post().role(), known, organization),
                        "role",
                        "fault-role-of-unit",
                        known.name(),
                        wish.post().role().chinese())
                .require(isOpen(known.code(), wish), "unit", "fault-unit-closed", known.name()));
        faults.require(
                wish.kind() != Kind.DEPUTY || holds(wish.deputyFor(), wish), "deputyFor", "fault-deputy-for-nobody");
        faults.require(!holds(userId, wish), "role", "fault-post-held");
    }

    private boolean isOpen(String unit, PostWish wish) {
        return jdbc.sql("select exists (select from organization_unit where code = :unit"
                        + " and coalesce(opened_on, :from) <= :from"
                        + " and (closed_on is null or (cast(:to as date) is not null and closed_on >= :to)))")
                .param("unit", unit)
                .param("from", wish.from())
                .param("to", wish.to())
                .query(Boolean.class)
                .single();
    }

    private boolean holds(@Nullable String userId, PostWish wish) {
        return userId != null
                && jdbc.sql(
                                "select exists (select from post_holding where user_id = :user and unit_code = :unit and role = :role"
                                        + " and daterange(held_from, held_to, '[]') && daterange(:from, cast(:to as date), '[]'))")
                        .param("user", userId)
                        .param("unit", wish.post().unitCode())
                        .param("role", wish.post().role().id())
                        .param("from", wish.from())
                        .param("to", wish.to())
                        .query(Boolean.class)
                        .single();
    }

    private void insert(String userId, PostWish wish) {
        jdbc.sql("insert into post_holding (user_id, unit_code, role, held_from, held_to, kind, deputy_for)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        userId,
                        wish.post().unitCode(),
                        wish.post().role().id(),
                        wish.from(),
                        wish.to(),
                        wish.kind().name(),
                        wish.deputyFor())
                .update();
    }

    /** The own posts end the day before and begin again the day after. */
    private void rest(String userId, PostWish away, Because because) {
        LocalDate back = Objects.requireNonNull(away.to()).plusDays(1);
        List<HeldPost> own = jdbc.sql(HeldPost.SELECT + " where h.user_id = :user and h.kind = 'REGULAR'"
                        + " and h.held_from <= :to and (h.held_to is null or h.held_to >= :from)")
                .param("user", userId)
                .param("from", away.from())
                .param("to", away.to())
                .query(HeldPost::of)
                .list();
        for (HeldPost held : own) {
            rights.requireUnit(because.keeper(), organization.unit(held.unitCode()));
            LocalDate to = held.heldTo();
            end(held, away.from().minusDays(1), because);
            if (to == null || !to.isBefore(back)) {
                LocalDate from = held.heldFrom().isAfter(back) ? held.heldFrom() : back;
                PostWish again = new PostWish(held.post(), Kind.REGULAR, from, to, null, false);
                insert(userId, again);
                book.write(new Entry(Action.POST_GIVEN, userId, held.unitCode(), from, "", words(again)), because);
            }
        }
    }

    private void end(HeldPost held, LocalDate lastDay, Because because) {
        String becomes = "";
        if (held.heldFrom().isAfter(lastDay) && held.heldFrom().isAfter(today())) {
            jdbc.sql("delete from post_holding where id = ?").param(held.id()).update();
        } else {
            LocalDate last = held.heldFrom().isAfter(lastDay) ? held.heldFrom() : lastDay;
            jdbc.sql("update post_holding set held_to = ? where id = ?")
                    .params(last, held.id())
                    .update();
            becomes = Spans.until(last);
        }
        LocalDate next = lastDay.plusDays(1);
        Entry entry = new Entry(Action.POST_ENDED, held.userId(), held.unitCode(), next, held.words(), becomes);
        book.write(entry, because);
    }

    /** The platform's administrators can name another; nobody else may leave a region without one. */
    private void requireKeeperAfter(HeldPost ended, Keeper keeper) {
        boolean kept = keeper.isPlatformAdministrator()
                || ended.role() != Role.PEOPLE_ADMINISTRATOR
                || jdbc.sql("select exists (select from post_holding join organization_unit u on u.code = unit_code"
                                + " where role = ? and u.region = ? and held_from <= ? and held_to is null)")
                        .params(
                                Role.PEOPLE_ADMINISTRATOR.id(),
                                organization.unit(ended.unitCode()).region(),
                                today())
                        .query(Boolean.class)
                        .single();
        if (!kept) {
            throw Refused.conflict("organization.last-administrator");
        }
    }

    private HeldPost find(long holding) {
        return jdbc.sql(HeldPost.SELECT + " where h.id = ?")
                .param(holding)
                .query(HeldPost::of)
                .optional()
                .orElseThrow(() -> Refused.missing("organization.post-unknown"));
    }

    private String words(PostWish wish) {
        return HeldPost.words(
                organization.unit(wish.post().unitCode()).name(),
                wish.post().role(),
                wish.kind(),
                wish.from(),
                wish.to());
    }

    /** Log-ins, groups and memberships follow in this transaction. */
    void follow() {
        events.publishEvent(new OrganizationLoaded(Map.of()));
    }
}
