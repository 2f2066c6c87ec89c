package org.yidan.audit.desk;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.casework.sight.ReadableCases;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/**
 * What the present user sees at the audit desk: the platform's auditors and administrators everything; auditors of a region what
 * belongs to that region, and of cases those that they read elsewhere, too; nobody else anything.
 */
@Component
public class DeskSight {

    private static final Set<String> SEE_EVERYTHING = Set.of("camunda-admin", "auditor");
    private static final Set<Role> AT_THE_DESK = EnumSet.of(Role.AUDITOR);

    private final CurrentUser user;
    private final ReadableCases cases;
    private final Organization organization;

    DeskSight(CurrentUser user, ReadableCases cases, Organization organization) {
        this.user = user;
        this.cases = cases;
        this.organization = organization;
    }

    /**
     * The sight of one user.
     *
     * @param all whether he sees every region and what belongs to none
     * @param regions the regions he sees, sorted; of who sees all, those there are
     * @param readers his names among the readers of cases
     */
    public record Sight(String userId, boolean all, Set<String> regions, Set<String> readers) {}

    /** Whether the present user sees every region. */
    public boolean isAll() {
        return user.groups().stream().anyMatch(SEE_EVERYTHING::contains);
    }

    /** Whether the present user may sit at the desk at all. */
    public boolean isAtDesk() {
        return isAll() || posts().findAny().isPresent();
    }

    private Stream<Post> posts() {
        return user.groups().stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .filter(post -> AT_THE_DESK.contains(post.role()));
    }

    /** The sight of the present user; refused for who has none. */
    public Sight mine() {
        boolean all = isAll();
        Set<String> regions = all
                ? organization.units().stream()
                        .map(OrganizationUnit::region)
                        .collect(Collectors.toCollection(TreeSet::new))
                : posts().flatMap(post -> organization.find(post.unitCode()).stream())
                        .map(OrganizationUnit::region)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!all && regions.isEmpty()) {
            throw Refused.forbidden("engine.not-allowed");
        }
        return new Sight(user.id(), all, regions, cases.readers());
    }
}
