package org.yidan.organization.identity;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.organization.Officer;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.OfficeClock;

/**
 * What the engine's users, groups and memberships lack or have too much, compared with the posts held today. It reads the
 * engine's identity tables by SQL, because the engine's queries cannot list memberships; it writes none of them.
 */
@Component
class PostDifferences {

    /** A group to be made. */
    record MissingGroup(String id, String name, String type) {}

    /** A user in a group. */
    record Membership(String userId, String groupId) {}

    private static final String DUE =
            """
            with held as (
                select user_id, unit_code, role from post_holding
                 where held_from <= :today and (held_to is null or held_to >= :today)),
            due as (
                select user_id, unit_code as group_id from held
                union select user_id, unit_code || '.' || role from held
                union select user_id, :staff from held
                union select user_id, :caller from held where role in (:callingRoles)
                union select user_id, :holders || role from held),
            present as (
                select user_id_ as user_id, group_id_ as group_id from act_id_membership
                 where user_id_ in (select user_id from officer)
                   and (group_id_ in (:staff, :caller) or starts_with(group_id_, :holders)
                        or split_part(group_id_, '.', 1) in (select code from organization_unit)))
            """;

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    PostDifferences(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Officer> withoutLogIn() {
        return jdbc.sql(
                        """
                        select user_id, display_name from officer
                         where not exists (select from act_id_user where id_ = user_id) order by user_id""")
                .query((row, n) -> new Officer(row.getString(1), row.getString(2)))
                .list();
    }

    /** People whose log-in shows another name than theirs. */
    List<Officer> renamed() {
        return jdbc.sql(
                        """
                        select user_id, display_name from officer join act_id_user on id_ = user_id
                         where concat_ws(' ', nullif(first_, ''), nullif(last_, '')) <> display_name order by user_id""")
                .query((row, n) -> new Officer(row.getString(1), row.getString(2)))
                .list();
    }

    /** Groups of units and posts that carry the name their unit no longer has, with the name of now. */
    List<MissingGroup> renamedGroups() {
        return jdbc.sql(
                        """
                        select id_, name, type_ from act_id_group join organization_unit on code = split_part(id_, '.', 1)
                         where type_ in ('unit', 'post') and not starts_with(name_, name)""")
                .query((row, n) -> {
                    String unit = row.getString(2);
                    String name = Post.ofGroup(row.getString(1))
                            .map(post -> unit + " " + post.role().chinese())
                            .orElse(unit);
                    return new MissingGroup(row.getString(1), name, row.getString(3));
                })
                .list();
    }

    List<MissingGroup> missingUnitGroups() {
        return jdbc.sql(
                        """
                        select code, name from organization_unit
                         where not exists (select from act_id_group where id_ = code) order by code""")
                .query((row, n) -> new MissingGroup(row.getString(1), row.getString(2), "unit"))
                .list();
    }

    List<MissingGroup> missingPostGroups() {
        return jdbc.sql(
                        """
                        select distinct unit_code, role, name
                          from post_holding join organization_unit on code = unit_code
                         where not exists (select from act_id_group where id_ = unit_code || '.' || role)""")
                .query((row, n) -> {
                    Post post =
                            new Post(row.getString(1), Role.of(row.getString(2)).orElseThrow());
                    return new MissingGroup(
                            post.groupId(), row.getString(3) + " " + post.roleAfter(row.getString(3)), "post");
                })
                .list();
    }

    List<Membership> missingMemberships() {
        return memberships("select * from due except select * from present");
    }

    /** Memberships whose post has ended; groups that do not come from posts are left alone. */
    List<Membership> endedMemberships() {
        return memberships("select * from present except select * from due");
    }

    private List<Membership> memberships(String comparison) {
        LocalDate today = clock.today();
        return jdbc.sql(DUE + comparison)
                .param("today", today)
                .param("staff", PlatformGroup.STAFF.id())
                .param("caller", PlatformGroup.CALLER.id())
                .param("holders", RoleGroups.PREFIX)
                .param(
                        "callingRoles",
                        PlatformGroup.CALLING_ROLES.stream().map(Role::id).toList())
                .query((row, n) -> new Membership(row.getString(1), row.getString(2)))
                .list();
    }
}
