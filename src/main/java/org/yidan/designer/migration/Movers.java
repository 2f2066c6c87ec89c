package org.yidan.designer.migration;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/** Who may do what with migrations: a designer proposes, another designer or a staffing office confirms (ADR 0030). */
@Component
class Movers {

    private static final String DESIGNER = "designer";
    private static final String STAFFING_OFFICE = "." + Role.STAFFING_OFFICE.id();

    private final CurrentUser user;

    Movers(CurrentUser user) {
        this.user = user;
    }

    String designer() {
        if (!user.groups().contains(DESIGNER)) {
            throw Refused.forbidden("migration.designers-only");
        }
        return user.id();
    }

    /** Who is not the one who made or proposed it. */
    String second(MigrationRun run) {
        String id = stopper();
        if (id.equals(run.proposedBy()) || id.equals(run.createdBy())) {
            throw Refused.forbidden("migration.second-person");
        }
        return id;
    }

    /** Either of them may stop it. */
    String stopper() {
        List<String> groups = user.groups();
        if (!groups.contains(DESIGNER) && groups.stream().noneMatch(group -> group.endsWith(STAFFING_OFFICE))) {
            throw Refused.forbidden("migration.confirmers-only");
        }
        return user.id();
    }
}
