package org.yidan.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/**
 * Says in whose name a power is used: for each matter, township and day exactly one enforcement subject (RULES 0.2),
 * the one the list in force that day makes responsible. A subject is a department, or a township for its enforcement
 * center.
 */
@Component
public class SubjectCompetence {

    private static final int REGION_LENGTH = 6;

    private final MatterCatalog catalog;
    private final ResponsibleUnits responsible;
    private final Organization organization;
    private final Officers officers;

    SubjectCompetence(
            MatterCatalog catalog, ResponsibleUnits responsible, Organization organization, Officers officers) {
        this.catalog = catalog;
        this.responsible = responsible;
        this.organization = organization;
        this.officers = officers;
    }

    /**
     * Who is competent for a matter on a day, with the entry of the list it rests on.
     *
     * @param subject unit code of the enforcement subject
     * @param unit the responsible unit itself, such as the township's enforcement center
     */
    public record Competence(String subject, String unit, MatterEntry entry) {}

    /** The one competent subject in this township (nine-digit code); refuses a matter that is not on the list. */
    public Competence competentOn(String matterCode, String township, LocalDate day) {
        return competentOn(matterCode, township.substring(0, REGION_LENGTH), township, day);
    }

    /** The one competent subject of the region; without a township no township is competent. */
    public Competence competentOn(String matterCode, String region, @Nullable String township, LocalDate day) {
        MatterEntry entry = catalog.inForce(matterCode, region, day);
        String unit = responsible.of(entry, township).leadUnit();
        return new Competence(subjectOf(unit), unit, entry);
    }

    /** Refuses a unit that does not act for the competent subject, and names the one that is competent. */
    public Competence require(
            String unitCode, String matterCode, String region, @Nullable String township, LocalDate day) {
        Competence competence = competentOn(matterCode, region, township, day);
        if (!competence.subject().equals(subjectOf(unitCode))) {
            throw Refused.forbidden(
                    "enforcement.not-competent",
                    organization.unit(unitCode).name(),
                    competence.entry().name(),
                    organization.unit(competence.subject()).name(),
                    day.toString());
        }
        return competence;
    }

    /** The subject a unit acts for: its township for an enforcement center, its department for a station, else itself. */
    public String subjectOf(String unitCode) {
        return organization.subjectOf(unitCode);
    }

    /** The post of who leads the subject a unit acts for: the township's leader, or the leader of the department. */
    public Post leaderOf(String unitCode) {
        String subject = subjectOf(unitCode);
        boolean place = organization.unit(subject).kind().isPlace();
        return new Post(subject, place ? Role.TOWNSHIP_LEADER : Role.UNIT_LEADER);
    }

    /** Whether the user holds a post today in a unit that acts for the same subject as this one. */
    public boolean actsFor(String userId, String unitCode) {
        String subject = subjectOf(unitCode);
        return officers.postsOf(userId).stream()
                .anyMatch(post -> subjectOf(post.unitCode()).equals(subject));
    }

    /** Refuses a signer from outside of the subject whose document it is. */
    public void requireSigner(String userId, String unitCode) {
        if (!actsFor(userId, unitCode)) {
            throw Refused.forbidden(
                    "enforcement.signer-of-other-subject",
                    officers.officer(userId).displayName(),
                    organization.unit(subjectOf(unitCode)).name());
        }
    }
}
