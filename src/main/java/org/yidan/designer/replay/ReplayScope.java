package org.yidan.designer.replay;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/** Who may ask closed cases again, and of which regions: a staffing office those of its own, a designer of no unit those of all. */
@Component
class ReplayScope {

    private static final String DESIGNER = "designer";

    private final CurrentUser user;
    private final Organization organization;
    private final JdbcClient jdbc;

    ReplayScope(CurrentUser user, Organization organization, JdbcClient jdbc) {
        this.user = user;
        this.organization = organization;
        this.jdbc = jdbc;
    }

    String asker() {
        List<String> groups = user.groups();
        boolean ofStaffing = groups.stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .anyMatch(post -> post.role() == Role.STAFFING_OFFICE);
        if (!ofStaffing && !designs()) {
            throw Refused.forbidden("designer.replay-not-yours");
        }
        return user.id();
    }

    /** Whether the user may bring a file that nobody has kept as a draft. */
    boolean designs() {
        return user.groups().contains(DESIGNER);
    }

    List<String> regions() {
        List<String> own = user.groups().stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .flatMap(post -> organization.find(post.unitCode()).stream())
                .map(OrganizationUnit::region)
                .distinct()
                .toList();
        return own.isEmpty()
                ? jdbc.sql("select distinct region from case_file order by 1")
                        .query(String.class)
                        .list()
                : own;
    }
}
