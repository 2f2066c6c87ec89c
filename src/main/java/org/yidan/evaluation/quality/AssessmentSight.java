package org.yidan.evaluation.quality;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.engine.CurrentUser;
import org.yidan.evaluation.figures.FigureSight;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/**
 * Who sees what of an assessment: the staffing office that makes it, the government, inspectors and auditors see all of it; units see
 * their own rows until it is published, and everybody of the region all of it from then on.
 */
@Component
public class AssessmentSight {

    private static final Set<Role> SPEAK_FOR_THEIR_UNIT =
            EnumSet.of(Role.UNIT_LEADER, Role.UNIT_CLERK, Role.TOWNSHIP_LEADER, Role.TOWNSHIP_DISPATCHER);

    private final CurrentUser user;
    private final Organization organization;
    private final FigureSight figures;

    AssessmentSight(CurrentUser user, Organization organization, FigureSight figures) {
        this.user = user;
        this.organization = organization;
        this.figures = figures;
    }

    /** The user's id. */
    public String user() {
        return user.id();
    }

    /** The regions whose assessments the user may look at, as far as each lets him. */
    public Set<String> regions() {
        return figures.mine().own();
    }

    /** The region the user makes assessments of; refuses who is of no staffing office. */
    public String assesses() {
        return posts().filter(post -> post.role() == Role.STAFFING_OFFICE)
                .flatMap(post -> organization.find(post.unitCode()).stream())
                .map(OrganizationUnit::region)
                .findFirst()
                .orElseThrow(() -> Refused.forbidden("assessment.staffing-office-only"));
    }

    /** Whether the user is of a staffing office. */
    public boolean makes() {
        return posts().anyMatch(post -> post.role() == Role.STAFFING_OFFICE);
    }

    /** Whether the user makes the assessments of this region. */
    public boolean assesses(String region) {
        return posts().filter(post -> post.role() == Role.STAFFING_OFFICE)
                .flatMap(post -> organization.find(post.unitCode()).stream())
                .anyMatch(unit -> unit.region().equals(region));
    }

    /** Refuses who may not look at assessments of the region at all. */
    void require(AssessmentRun run) {
        if (!regions().contains(run.region())) {
            throw Refused.missing("assessment.unknown", run.caseNo());
        }
    }

    /** The rows the user sees. */
    List<AssessedRow> of(AssessmentRun run, List<AssessedRow> rows) {
        require(run);
        FigureSight.Sight mine = figures.mine();
        return run.published() || mine.whole(run.region())
                ? rows
                : rows.stream()
                        .filter(row -> mine.units().contains(row.unit())
                                || mine.townships().contains(row.unit()))
                        .toList();
    }

    /** Whether the user may object for the unit of the row. */
    public boolean speaksFor(AssessedRow row) {
        return posts().filter(post -> SPEAK_FOR_THEIR_UNIT.contains(post.role()))
                .map(Post::unitCode)
                .anyMatch(unit -> unit.equals(row.unit())
                        || organization.find(unit).isPresent()
                                && organization
                                        .townshipOf(unit)
                                        .filter(row.unit()::equals)
                                        .isPresent());
    }

    private Stream<Post> posts() {
        return user.groups().stream().flatMap(group -> Post.ofGroup(group).stream());
    }
}
