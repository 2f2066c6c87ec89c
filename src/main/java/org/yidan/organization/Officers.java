package org.yidan.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.OfficeClock;

/** Look-ups of people, their posts as of today and their cards; each costs one indexed query. */
@Component
public class Officers {

    private static final String HELD_TODAY = " and held_from <= :today and (held_to is null or held_to >= :today)";

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Officers(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person; {@link OfficerUnknown} when there is none. */
    public Officer officer(String userId) {
        return find(userId).orElseThrow(() -> new OfficerUnknown(userId));
    }

    public Optional<Officer> find(String userId) {
        return jdbc.sql("select user_id, display_name from officer where user_id = ?")
                .param(userId)
                .query(Officers::officer)
                .optional();
    }

    /** Display names of these users by user id; users nobody knows are left out. */
    public Map<String, String> names(Collection<String> userIds) {
        return jdbc
                .sql("select user_id, display_name from officer where user_id = any(?)")
                .param(userIds.toArray(String[]::new))
                .query(Officers::officer)
                .list()
                .stream()
                .collect(Collectors.toMap(Officer::userId, Officer::displayName));
    }

    /** By user id or code of unit: what people and units were called on a day, of those that have been renamed since. */
    public Map<String, String> formerNames(LocalDate day) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql(
                        """
                        (select distinct on (user_id) user_id, display_name from former_officer_name
                          where valid_to >= :day order by user_id, valid_to)
                        union all
                        (select distinct on (code) code, name from former_unit where valid_to >= :day order by code, valid_to)""")
                .param("day", day)
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }

    /** The posts held today, by unit and role; empty for a user without posts. */
    public List<Post> postsOf(String userId) {
        return jdbc
                .sql("select unit_code, role from post_holding where user_id = :user" + HELD_TODAY
                        + " order by unit_code, role")
                .param("user", userId)
                .param("today", clock.today())
                .query((row, n) -> Post.ofGroup(text(row, 1) + "." + text(row, 2)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    public boolean holds(String userId, String unitCode, Role role) {
        return jdbc.sql("select exists (select from post_holding where user_id = :user and unit_code = :unit"
                        + " and role = :role" + HELD_TODAY + ")")
                .param("user", userId)
                .param("unit", unitCode)
                .param("role", role.id())
                .param("today", clock.today())
                .query(Boolean.class)
                .single();
    }

    /** Whether the user holds any post in the unit today. */
    public boolean belongsTo(String userId, String unitCode) {
        return jdbc.sql("select exists (select from post_holding where user_id = :user and unit_code = :unit"
                        + HELD_TODAY + ")")
                .param("user", userId)
                .param("unit", unitCode)
                .param("today", clock.today())
                .query(Boolean.class)
                .single();
    }

    /** The card that is valid on this day; an officer never has two at a time. */
    public Optional<EnforcementCard> validCard(String userId, LocalDate day) {
        return jdbc.sql(
                        """
                        select card_no, subject_unit_code, valid_from, valid_to from enforcement_card
                         where user_id = :user and :day between valid_from and valid_to""")
                .param("user", userId)
                .param("day", day)
                .query((row, n) -> new EnforcementCard(
                        text(row, 1),
                        text(row, 2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .optional();
    }

    /** Those of them whose qualification to review the legality of penalties is valid today (行政处罚法 58). */
    public Set<String> qualified(Collection<String> userIds) {
        return new HashSet<>(jdbc.sql("select user_id from legal_qualification where user_id = any(:users)"
                        + " and valid_from <= :today and (valid_to is null or valid_to >= :today)")
                .param("users", userIds.toArray(String[]::new))
                .param("today", clock.today())
                .query(String.class)
                .list());
    }

    /** Who holds the post today, by user id. */
    public List<Officer> holdersOf(String unitCode, Role role) {
        return jdbc.sql(
                        """
                        select user_id, display_name from officer join post_holding using (user_id)
                         where unit_code = :unit and role = :role"""
                                + HELD_TODAY + " order by user_id")
                .param("unit", unitCode)
                .param("role", role.id())
                .param("today", clock.today())
                .query(Officers::officer)
                .list();
    }

    /** The units in which somebody holds the post today. */
    public Set<String> unitsWith(Role role) {
        return new HashSet<>(jdbc.sql("select distinct unit_code from post_holding where role = :role" + HELD_TODAY)
                .param("role", role.id())
                .param("today", clock.today())
                .query(String.class)
                .list());
    }

    /** Everybody who holds a post in the unit today, by user id, with the card valid today. */
    public List<Colleague> colleaguesIn(String unitCode) {
        return jdbc.sql(
                        """
                        select distinct officer.user_id, display_name, card_no,
                               exists (select from legal_qualification q where q.user_id = officer.user_id
                                         and :today >= q.valid_from and (q.valid_to is null or :today <= q.valid_to))
                          from officer join post_holding on post_holding.user_id = officer.user_id
                          left join enforcement_card card
                            on card.user_id = officer.user_id and :today between card.valid_from and card.valid_to
                         where unit_code = :unit"""
                                + HELD_TODAY + " order by officer.user_id")
                .param("unit", unitCode)
                .param("today", clock.today())
                .query((row, n) ->
                        new Colleague(officer(row, n), Optional.ofNullable(row.getString(3)), row.getBoolean(4)))
                .list();
    }

    /**
     * Somebody of a unit, with the number of a valid enforcement card if there is one.
     *
     * @param reviewsLegality qualified to review the legality of penalties
     */
    public record Colleague(Officer officer, Optional<String> cardNo, boolean reviewsLegality) {}

    private static Officer officer(ResultSet row, int n) throws SQLException {
        return new Officer(text(row, 1), text(row, 2));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return row.getString(column);
    }
}
