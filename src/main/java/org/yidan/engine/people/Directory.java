package org.yidan.engine.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbUserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people see of each other through the engine: the name that belongs to a user id they have, the colleagues of their own
 * posts and units, and the names of units and posts. Not a list of everybody, no e-mail addresses, and not who administers,
 * audits and designs. Administrators see all.
 */
@Component
class Directory {

    private static final String ADMINISTRATORS = "camunda-admin";
    private static final List<String> NOT_SHOWN = List.of(ADMINISTRATORS, "auditor", "designer");
    /** Groups of more people than one office has. */
    private static final Set<String> WIDE = Set.of("staff", "caller");

    private static final String ROLES = "holders-";

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether somebody asks, and not the system, who is no administrator. */
    boolean isLimited() {
        CommandContext command = Context.getCommandContext();
        Authentication asking = command.getAuthentication();
        return Context.getProcessEngineConfiguration().isAuthorizationEnabled()
                && command.isAuthorizationCheckEnabled()
                && asking != null
                && asking.getUserId() != null
                && !groupsOf(asking).contains(ADMINISTRATORS);
    }

    List<User> users(DbUserQueryImpl query, Function<DbUserQueryImpl, List<User>> found) {
        if (query.getEmail() != null || query.getEmailLike() != null || !isAimed(query)) {
            return List.of();
        }
        List<User> users = found.apply(query);
        Set<String> hidden = hidden();
        String asking = user();
        return users.stream()
                .filter(user -> user.getId().equals(asking) || !hidden.contains(user.getId()))
                .map(user -> user.getId().equals(asking) ? user : withoutAddress(user))
                .toList();
    }

    List<Group> groups(DbGroupQueryImpl query, Function<DbGroupQueryImpl, List<Group>> found) {
        String member = query.getUserId();
        if (member != null && !member.equals(user()) && hidden().contains(member)) {
            return List.of();
        }
        List<String> own = groupsOf(Context.getCommandContext().getAuthentication());
        return found.apply(query).stream()
                .filter(group -> !NOT_SHOWN.contains(group.getId()) || own.contains(group.getId()))
                .toList();
    }

    /** At people whose id is known, or at those of one of the own posts or units. */
    private static boolean isAimed(DbUserQueryImpl query) {
        String group = query.getGroupId();
        boolean colleagues = group != null
                && groupsOf(Context.getCommandContext().getAuthentication()).contains(group)
                && !WIDE.contains(group)
                && !NOT_SHOWN.contains(group)
                && !group.startsWith(ROLES);
        return colleagues || (group == null && (query.getId() != null || query.getIds() != null));
    }

    /** Who administers, audits or designs and holds no post besides. */
    private Set<String> hidden() {
        return new HashSet<>(jdbc.sql(
                        """
                        select user_id_ from act_id_membership m where group_id_ in (:groups)
                           and not exists (select from act_id_membership s where s.user_id_ = m.user_id_ and s.group_id_ = 'staff')""")
                .param("groups", NOT_SHOWN)
                .query(String.class)
                .list());
    }

    /** A copy, as a change of the engine's own object would be written. */
    private static User withoutAddress(User user) {
        UserEntity shown = new UserEntity(user.getId());
        shown.setFirstName(user.getFirstName());
        shown.setLastName(user.getLastName());
        return shown;
    }

    private static String user() {
        return Context.getCommandContext().getAuthentication().getUserId();
    }

    private static List<String> groupsOf(@Nullable Authentication user) {
        return user == null || user.getGroupIds() == null ? List.of() : user.getGroupIds();
    }
}
