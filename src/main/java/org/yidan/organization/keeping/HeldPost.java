package org.yidan.organization.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.keeping.PostWish.Kind;
import org.yidan.shared.Texts;

/**
 * Who holds or held a post, and how.
 *
 * @param name of the person, of the day asked about
 * @param unitName of the day asked about
 * @param heldTo the last day, null: open
 */
public record HeldPost(
        long id,
        String userId,
        String name,
        String unitCode,
        String unitName,
        Role role,
        Kind kind,
        LocalDate heldFrom,
        @Nullable LocalDate heldTo,
        @Nullable String deputyFor) {

    /** With the names of now. */
    static final String SELECT =
            """
            select h.id, h.user_id, o.display_name, h.unit_code, u.name, h.role, h.kind, h.held_from, h.held_to, h.deputy_for
              from post_holding h join officer o on o.user_id = h.user_id join organization_unit u on u.code = h.unit_code""";

    /** With the names of {@code :day}, who held it then. */
    static final String SELECT_ON =
            """
            select h.id, h.user_id, officer_name_on(h.user_id, :day), h.unit_code, unit_name_on(h.unit_code, :day), h.role, h.kind,
                   h.held_from, h.held_to, h.deputy_for
              from post_holding h where h.held_from <= :day and (h.held_to is null or h.held_to >= :day)""";

    static HeldPost of(ResultSet row, int n) throws SQLException {
        return new HeldPost(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Role.of(row.getString(6)).orElseThrow(),
                Kind.valueOf(row.getString(7)),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getString(10));
    }

    public Post post() {
        return new Post(unitCode, role);
    }

    /** Whether it is held on the day. */
    public boolean on(LocalDate day) {
        LocalDate to = heldTo;
        return !heldFrom.isAfter(day) && (to == null || !to.isBefore(day));
    }

    String words() {
        return words(unitName, role, kind, heldFrom, heldTo);
    }

    static String words(String unitName, Role role, Kind kind, LocalDate from, @Nullable LocalDate to) {
        String held =
                unitName + " " + role.chinese() + (kind == Kind.REGULAR ? "" : "（" + Texts.kept(kind.key()) + "）");
        return held + " " + Spans.of(from, to);
    }
}
