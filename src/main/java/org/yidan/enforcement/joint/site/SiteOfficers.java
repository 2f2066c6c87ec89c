package org.yidan.enforcement.joint.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.enforcement.OfficerCheck;
import org.yidan.enforcement.OfficerCheck.Reason;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.joint.Participant;
import org.yidan.enforcement.joint.Participants;
import org.yidan.organization.Organization;
import org.yidan.shared.Refused;

/** Who may act on site for a subject of a joint task: checked again at every act, as cards run out and officers are recused. */
@Component
public class SiteOfficers {

    private final Participants participants;
    private final OfficerCheck check;
    private final SubjectCompetence subjects;
    private final Organization organization;

    SiteOfficers(Participants participants, OfficerCheck check, SubjectCompetence subjects, Organization organization) {
        this.participants = participants;
        this.check = check;
        this.subjects = subjects;
        this.organization = organization;
    }

    /** The unit as a subject that may inspect and punish in this task; refuses any other. */
    public Participant subject(CaseFile file, String unitCode) {
        Participant unit = participants.one(file.caseNo(), unitCode);
        if (!unit.qualified()) {
            throw Refused.forbidden(
                    "enforcement.subject-not-qualified",
                    organization.unit(unitCode).name());
        }
        return unit;
    }

    /** Two qualified officers of the subject at least, none of them acting for another subject; who reports is one of them. */
    public OfficerCheck.Result require(
            CaseFile file, String unitCode, List<String> officers, LocalDate day, String reporter) {
        List<Participant> all = participants.of(file.caseNo());
        Set<String> recused =
                all.stream().flatMap(unit -> unit.recused().stream()).collect(Collectors.toSet());
        OfficerCheck.Result result = check.require(unitCode, officers, day, recused);
        Set<String> ofOthers = all.stream()
                .filter(unit -> unit.qualified() && !unit.unitCode().equals(unitCode))
                .flatMap(unit -> unit.officers().stream())
                .collect(Collectors.toSet());
        officers.stream().filter(ofOthers::contains).findFirst().ifPresent(user -> {
            throw Refused.invalid(
                    "enforcement.officers-not-qualified",
                    organization.unit(unitCode).name(),
                    check.fault(unitCode, user, Reason.NAMED_BY_OTHER_SUBJECT, day)
                            .text());
        });
        if (!officers.contains(reporter)) {
            throw Refused.forbidden("enforcement.reporter-was-not-there");
        }
        return result;
    }

    /** In whose name the unit signs: its subject; refuses a signer from outside of it. */
    public String signingSubject(String unitCode, String signer) {
        subjects.requireSigner(signer, unitCode);
        return subjects.subjectOf(unitCode);
    }
}
