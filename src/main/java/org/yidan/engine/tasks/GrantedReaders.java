package org.yidan.engine.tasks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;

/**
 * The few users and groups that hold some right on all tasks or all definitions. Everybody else can be told from them without
 * the engine's full check, which took a quarter of the time of a clerk's step. Who is among them is checked in full, so a
 * right taken away is gone at once; a right newly given is noticed within five elapsed seconds.
 */
final class GrantedReaders {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final String HOLDERS =
            """
            select distinct coalesce(USER_ID_, GROUP_ID_) from ACT_RU_AUTHORIZATION
             where TYPE_ < 2 and RESOURCE_ID_ = '%s' and RESOURCE_TYPE_ in (%d, %d)"""
                    .formatted(
                            Authorization.ANY,
                            Resources.TASK.resourceType(),
                            Resources.PROCESS_DEFINITION.resourceType());

    private static final AtomicReference<@Nullable Holders> KNOWN = new AtomicReference<>();

    private GrantedReaders() {}

    private record Holders(Set<String> ids, Instant readAt) {}

    /** Whether the user might hold such a right, also by a group: only then the full check is worth its cost. */
    static boolean mayBeAmong(String user, List<String> groups) {
        Set<String> holders = holders();
        return holders.contains(Authorization.ANY)
                || holders.contains(user)
                || groups.stream().anyMatch(holders::contains);
    }

    private static Set<String> holders() {
        // Real time on purpose: this is about the freshness of what a node knows, not about the office's day.
        Instant now = Clock.systemUTC().instant();
        Holders known = KNOWN.get();
        if (known == null || known.readAt().plus(FRESH).isBefore(now)) {
            known = new Holders(read(), now);
            KNOWN.set(known);
        }
        return known.ids();
    }

    private static Set<String> read() {
        Connection connection =
                Context.getCommandContext().getDbSqlSession().getSqlSession().getConnection();
        Set<String> ids = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(HOLDERS)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the rights on all tasks cannot be read", failure);
        }
        return ids;
    }
}
