package org.yidan.call.sight;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.sight.ReaderNames;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.UnitKind;

/**
 * The readers of calls (RULES 9): staff of the calling unit, of the township, of every unit it was dispatched to or
 * that stood in, and the region's command centre, staffing office, government leaders, inspectors and auditors. The county's
 * command centre takes part in every call of its region, and command centres alone may know who called.
 */
@Component
public class CallReaders implements ReaderNames {

    private static final Set<Role> OVERSEERS = Set.of(Role.COUNTY_GOV, Role.INSPECTOR, Role.AUDITOR);

    private final CurrentUser user;
    private final Organization organization;

    CallReaders(CurrentUser user, Organization organization) {
        this.user = user;
        this.organization = organization;
    }

    @Override
    public Set<String> own() {
        Set<String> names = new HashSet<>();
        posts().forEach(post -> organization.find(post.unitCode()).ifPresent(unit -> add(names, unit, post.role())));
        return names;
    }

    private void add(Set<String> names, OrganizationUnit unit, Role role) {
        boolean ofTownship = organization.isTownshipLevel(unit.code());
        names.add("unit:" + unit.code());
        if (ofTownship) {
            organization.townshipOf(unit.code()).ifPresent(township -> names.add("place:" + township));
        }
        boolean countyCenter = unit.kind() == UnitKind.COMMAND_CENTER && !ofTownship;
        if (countyCenter || unit.kind() == UnitKind.STAFFING_OFFICE || OVERSEERS.contains(role)) {
            names.add("region:" + unit.region());
        }
    }

    @Override
    public boolean directs(CaseFile file) {
        return file.kind() == CaseKind.CALL && units().contains(organization.countyCommandCenter(file.region()));
    }

    /** Whether the current user may know who called. */
    public boolean mayKnowCaller(Call call) {
        Stream<String> centers = Stream.concat(
                Stream.of(organization.countyCommandCenter(call.region())),
                Optional.ofNullable(call.township()).map(organization::commandCenterOf).stream());
        return centers.anyMatch(units()::contains);
    }

    /** Whether one of his posts is with the unit that is responsible now. */
    public boolean leads(Call call) {
        return units().contains(call.leadUnit());
    }

    /** Whether one of his posts is with the township where it happened or one of its own centres. */
    public boolean isOfTownship(Call call) {
        return own().contains("place:" + call.township());
    }

    private Set<String> units() {
        return posts().map(Post::unitCode).collect(Collectors.toSet());
    }

    private Stream<Post> posts() {
        return user.groups().stream().flatMap(group -> Post.ofGroup(group).stream());
    }
}
