package org.yidan.powerreturn.application;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/** Who may ask for a return: the leader of a township, or the staffing office for a higher decision. */
@Component
public class ReturnApplicants {

    private final Officers officers;
    private final Organization organization;

    ReturnApplicants(Officers officers, Organization organization) {
        this.officers = officers;
        this.organization = organization;
    }

    /**
     * Somebody who may ask.
     *
     * @param office true for the staffing office; {@code unit} is then its code, else the township
     */
    public record Applicant(String region, String unit, boolean office) {}

    /** The applicant behind the user; refuses everybody else. */
    public Applicant of(String userId) {
        return find(userId).orElseThrow(() -> Refused.forbidden("powerreturn.applicants-only"));
    }

    public Optional<Applicant> find(String userId) {
        return officers.postsOf(userId).stream()
                .filter(post -> post.role() == Role.TOWNSHIP_LEADER || post.role() == Role.STAFFING_OFFICE)
                .map(this::applicant)
                .findFirst();
    }

    /** Whether the user leads this township. */
    public boolean leads(String userId, String township) {
        return officers.holds(userId, township, Role.TOWNSHIP_LEADER);
    }

    private Applicant applicant(Post post) {
        return new Applicant(
                organization.unit(post.unitCode()).region(), post.unitCode(), post.role() == Role.STAFFING_OFFICE);
    }
}
