package org.yidan.call.sight;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.casework.sight.ReaderNames;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.UnitKind;

/**
 * The readers of calls (RULES 9): staff of the calling unit, of the township, of every unit it was dispatched to or
 * that stood in, and the region's command centre, staffing office, government leaders, inspectors and auditors.
 */
@Component
class CallReaders implements ReaderNames {

    private static final Set<Role> OVERSEERS = Set.of(Role.COUNTY_GOV, Role.INSPECTOR, Role.AUDITOR);

    private final CurrentUser user;
    private final Organization organization;

    CallReaders(CurrentUser user, Organization organization) {
        this.user = user;
        this.organization = organization;
    }

    @Override
    public Set<String> own() {
        return of(user.groups()).readers();
    }

    /** How far these groups reach; groups that are no posts give nothing. */
    Sight of(List<String> groups) {
        Sights sights = new Sights();
        groups.stream().flatMap(group -> Post.ofGroup(group).stream()).forEach(sights::add);
        return new Sight(sights.regions, sights.townships, sights.units, sights.commandCenters);
    }

    /** Collects what each post adds. */
    private final class Sights {

        private final Set<String> regions = new HashSet<>();
        private final Set<String> townships = new HashSet<>();
        private final Set<String> units = new HashSet<>();
        private final Set<String> commandCenters = new HashSet<>();

        void add(Post post) {
            organization.find(post.unitCode()).ifPresent(unit -> add(unit, post.role()));
        }

        private void add(OrganizationUnit unit, Role role) {
            boolean ofTownship = organization.isTownshipLevel(unit.code());
            units.add(unit.code());
            if (ofTownship) {
                organization.townshipOf(unit.code()).ifPresent(townships::add);
            }
            if (unit.kind() == UnitKind.COMMAND_CENTER) {
                commandCenters.add(unit.code());
            }
            boolean countyCenter = unit.kind() == UnitKind.COMMAND_CENTER && !ofTownship;
            if (countyCenter || unit.kind() == UnitKind.STAFFING_OFFICE || OVERSEERS.contains(role)) {
                regions.add(unit.region());
            }
        }
    }
}
