package org.yidan.evaluation.mutual;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.engine.CurrentUser;
import org.yidan.evaluation.figures.FigureSight;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/** Who runs a round, who oversees it (whoever sees the figures of the region), and for which unit the present user speaks. */
@Component
public class MutualSight {

    private static final Set<Role> SPEAKERS =
            Set.of(Role.UNIT_LEADER, Role.UNIT_CLERK, Role.TOWNSHIP_LEADER, Role.TOWNSHIP_DISPATCHER);

    private final FigureSight figures;
    private final CurrentUser user;
    private final Organization organization;

    MutualSight(FigureSight figures, CurrentUser user, Organization organization) {
        this.figures = figures;
        this.user = user;
        this.organization = organization;
    }

    /** The regions whose rounds the user may look for. */
    Set<String> regions() {
        return figures.mine().own();
    }

    /** The region whose rounds the user runs, as its staffing office. */
    public Optional<String> region() {
        return posts().stream()
                .filter(post -> post.role() == Role.STAFFING_OFFICE)
                .map(post -> organization.unit(post.unitCode()).region())
                .findFirst();
    }

    /** The same; refuses who is of no staffing office. */
    String ownToRun() {
        return region().orElseThrow(() -> Refused.forbidden("mutual.staffing-only"));
    }

    public boolean runs(String region) {
        return region().filter(region::equals).isPresent();
    }

    void requireRuns(String region) {
        if (!runs(region)) {
            throw Refused.forbidden("mutual.staffing-only");
        }
    }

    /** Whether the user sees all of a round before it is published. */
    public boolean oversees(String region) {
        return figures.mine().whole(region);
    }

    /** The units of a round the user belongs to: departments and townships. */
    Set<String> own() {
        return posts().stream().map(post -> home(post.unitCode())).collect(Collectors.toSet());
    }

    /** Whether the user speaks for the unit, as its leader or at its desk. */
    public boolean speaksFor(String unit) {
        return posts().stream()
                .anyMatch(post ->
                        SPEAKERS.contains(post.role()) && home(post.unitCode()).equals(unit));
    }

    /** Refuses a round of another region, as if there were none. */
    void requireRegion(Round round) {
        if (!regions().contains(round.region())) {
            throw Refused.missing("mutual.unknown", round.no());
        }
    }

    /** Refuses the results of a unit that are not to be seen yet, as if there were none. */
    void requireSees(Round round, String unit) {
        if (!sees(round, unit)) {
            throw Refused.missing("mutual.unknown", round.no());
        }
    }

    boolean sees(Round round, String unit) {
        return oversees(round.region())
                || own().contains(unit)
                || round.state() == Round.State.PUBLISHED && regions().contains(round.region());
    }

    /** Whether the unit is a township; departments are the others. */
    boolean isPlace(String unit) {
        return organization.find(unit).filter(found -> found.kind().isPlace()).isPresent();
    }

    /** Codes of the departments of a region. */
    public List<String> departments(String region) {
        return organization.departments(region).stream()
                .map(OrganizationUnit::code)
                .toList();
    }

    /** The department or township a unit counts for. */
    String home(String unitCode) {
        return organization.isTownshipLevel(unitCode)
                ? organization.townshipOf(unitCode).orElse(unitCode)
                : organization.subjectOf(unitCode);
    }

    private List<Post> posts() {
        return user.groups().stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .filter(post -> organization.find(post.unitCode()).isPresent())
                .toList();
    }
}
