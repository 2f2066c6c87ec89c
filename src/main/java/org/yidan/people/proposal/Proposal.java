package org.yidan.people.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yidan.organization.Post;
import org.yidan.organization.Role;

/**
 * A leader's proposal that somebody hold a post of the unit, or hold it no longer.
 *
 * @param person user id, or the name of somebody who is not here yet
 * @param personName null: not here yet
 * @param begins whether the post begins or ends
 * @param day the first day, or the last one where it ends
 * @param accepted null: not decided yet
 */
public record Proposal(
        long id,
        Post post,
        String unitName,
        String person,
        @Nullable String personName,
        boolean begins,
        LocalDate day,
        String words,
        String byUser,
        String byName,
        Instant at,
        @Nullable Boolean accepted,
        @Nullable String answer) {

    static final String SELECT =
            """
            select p.id, unit_code, role, u.name, person, begins, day, words, by_user, at, accepted, answer,
                   o.display_name, coalesce(l.display_name, by_user)
              from organization_proposal p join organization_unit u on u.code = unit_code
              left join officer o on o.user_id = person left join officer l on l.user_id = by_user""";

    /** The person as people are named: the name with the account, or what was proposed. */
    public String who() {
        return personName == null ? person : personName + "（" + person + "）";
    }

    static Proposal of(ResultSet row, int n) throws SQLException {
        Timestamp at = row.getTimestamp(10);
        return new Proposal(
                row.getLong(1),
                new Post(row.getString(2), Role.of(row.getString(3)).orElseThrow()),
                row.getString(4),
                row.getString(5),
                row.getString(13),
                row.getBoolean(6),
                row.getObject(7, LocalDate.class),
                row.getString(8),
                row.getString(9),
                row.getString(14),
                at.toInstant(),
                row.getObject(11, Boolean.class),
                row.getString(12));
    }
}
