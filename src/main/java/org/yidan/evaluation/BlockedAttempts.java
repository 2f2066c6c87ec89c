package org.yidan.evaluation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/**
 * The entries of the ledger that belong to no case: work the list does not give was blocked before the call had a number. Auditors
 * see all of them; auditors, discipline inspectors and inspectors of a region those of their region.
 */
@Service
@Transactional(readOnly = true)
public class BlockedAttempts {

    private static final int MOST = 200;

    private static final Set<String> SEE_EVERYTHING = Set.of("camunda-admin", "auditor");
    private static final Set<Role> OVERSEERS = Set.of(Role.AUDITOR, Role.DISCIPLINE_VIEWER, Role.INSPECTOR);

    private static final String LINES =
            """
            select id, recorded_at, region, unit_code, person, fact, severity
              from ledger_entry
             where business_key = '-' and (:all or region in (:regions)) and id < :before
             order by id desc limit :most""";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Organization organization;

    BlockedAttempts(JdbcClient jdbc, CurrentUser user, Organization organization) {
        this.jdbc = jdbc;
        this.user = user;
        this.organization = organization;
    }

    /** One entry; the unit by its name of today. */
    public record Line(
            long id,
            Instant recordedAt,
            String region,
            String unit,
            @Nullable String person,
            String fact,
            int severity) {}

    /** The newest entries the current user may see, or those before the given one; at most two hundred at a time. */
    public List<Line> newest(@Nullable Long before) {
        boolean all = user.groups().stream().anyMatch(SEE_EVERYTHING::contains);
        Collection<String> regions = regions();
        if (!all && regions.isEmpty()) {
            throw Refused.forbidden("engine.not-allowed");
        }
        return jdbc.sql(LINES)
                .param("all", all)
                .param("regions", regions.isEmpty() ? List.of("") : regions)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", MOST)
                .query((row, n) -> new Line(
                        row.getLong("id"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("region"),
                        nameOf(row.getString("unit_code")),
                        row.getString("person"),
                        row.getString("fact"),
                        row.getInt("severity")))
                .list();
    }

    private String nameOf(String unit) {
        return organization.find(unit).map(found -> found.name()).orElse(unit);
    }

    private Set<String> regions() {
        return user.groups().stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .filter(post -> OVERSEERS.contains(post.role()))
                .flatMap(post -> organization.find(post.unitCode()).stream())
                .map(unit -> unit.region())
                .collect(Collectors.toSet());
    }
}
