package org.yidan.evaluation.figures;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/**
 * Which figures the present user may see: who oversees a region all of it; whoever works in a unit the comparison by unit and the
 * unit's own; whoever works in a township that township, too. Of cases behind a figure only those of what is his.
 */
@Component
public class FigureSight {

    private static final Set<String> SEE_EVERYTHING = Set.of("camunda-admin", "auditor");
    private static final Set<Role> COUNTY_WIDE = EnumSet.of(
            Role.STAFFING_OFFICE,
            Role.INSPECTOR,
            Role.COUNTY_GOV,
            Role.COUNTY_DISPATCHER,
            Role.AUDITOR,
            Role.DISCIPLINE_VIEWER);

    private final CurrentUser user;
    private final Organization organization;

    FigureSight(CurrentUser user, Organization organization) {
        this.user = user;
        this.organization = organization;
    }

    /**
     * The sight of one user.
     *
     * @param all whether he sees every region
     * @param regions the regions he sees whole, sorted
     * @param own the regions he sees in comparison, sorted; those he sees whole among them
     * @param units the units whose figures are his
     * @param townships the townships whose figures are his, by nine digits
     */
    public record Sight(
            boolean all, Set<String> regions, Set<String> own, Set<String> units, Set<String> townships) {

        /** Whether he sees all of the region. */
        public boolean whole(String region) {
            return all || regions.contains(region);
        }

        /** Whether he may compare the units, townships and matters of the region. */
        public boolean compares(String region) {
            return all || own.contains(region);
        }

        /** Whether this is his: the region, his unit, or his township. */
        public boolean owns(Scope scope) {
            return whole(scope.region())
                    || compares(scope.region())
                            && (units.contains(String.valueOf(scope.unit()))
                                    || townships.contains(String.valueOf(scope.township())));
        }
    }

    /** The sight of the present user; refused for who has none. */
    public Sight mine() {
        boolean all = user.groups().stream().anyMatch(SEE_EVERYTHING::contains);
        Set<Post> posts = user.groups().stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .filter(post -> organization.find(post.unitCode()).isPresent())
                .collect(Collectors.toSet());
        Set<String> regions = new TreeSet<>();
        posts.stream()
                .filter(post -> COUNTY_WIDE.contains(post.role()))
                .forEach(post -> regions.add(organization.unit(post.unitCode()).region()));
        Set<String> units = posts.stream().map(Post::unitCode).collect(Collectors.toCollection(TreeSet::new));
        Set<String> townships = units.stream()
                .flatMap(unit -> organization.townshipOf(unit).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> own = (all ? organization.units().stream() : units.stream().map(organization::unit))
                .map(OrganizationUnit::region)
                .collect(Collectors.toCollection(TreeSet::new));
        if (all) {
            regions.addAll(own);
        }
        if (own.isEmpty()) {
            throw Refused.forbidden("engine.not-allowed");
        }
        return new Sight(all, regions, own, units, townships);
    }

    /** The region asked for, or the first one he sees; refused where he may not even compare. */
    public String region(@Nullable String asked) {
        Sight sight = mine();
        String region = asked == null || asked.isBlank()
                ? (sight.regions().isEmpty() ? sight.own() : sight.regions()).iterator().next()
                : asked;
        if (!sight.compares(region)) {
            throw Refused.forbidden("figures.not-yours");
        }
        return region;
    }

    /** Refuses figures that are not his; comparing units of his region he may. */
    public void require(By by, Scope scope) {
        Sight sight = mine();
        boolean compares = by == By.UNIT && scope.unit() == null && scope.township() == null && sight.compares(scope.region());
        if (!sight.owns(scope) && !compares) {
            throw Refused.forbidden("figures.not-yours");
        }
    }

    /** Refuses the cases behind a figure that is not his. */
    public void requireCases(Scope scope) {
        if (!mine().owns(scope)) {
            throw Refused.forbidden("figures.not-yours");
        }
    }
}
