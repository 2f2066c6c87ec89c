package org.yidan.enforcement.penalty;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseParties;
import org.yidan.casework.NewCase;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.penalty.facts.Accused;
import org.yidan.organization.Organization;
import org.yidan.shared.Characters;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * Opens the record of a penalty case that a call or a joint task asks for (RULES P1); filing decides whether it goes
 * on.
 */
@Service
@Transactional
public class PenaltyDesk {

    private static final int LONGEST_CAUSE = 200;
    private static final int LONGEST_ACT = 120;

    private final PenaltyCases cases;
    private final CaseFiles files;
    private final CaseParties parties;
    private final CaseLinks links;
    private final SubjectCompetence subjects;
    private final Organization organization;
    private final OfficeClock clock;

    PenaltyDesk(
            PenaltyCases cases,
            CaseFiles files,
            CaseParties parties,
            CaseLinks links,
            SubjectCompetence subjects,
            Organization organization,
            OfficeClock clock) {
        this.cases = cases;
        this.files = files;
        this.parties = parties;
        this.links = links;
        this.subjects = subjects;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * Opens the case file (AJ-…) and the record. The process is started by the caller: by {@code CaseProcess.start}, or as a
     * called process of a joint task. A call, and a joint task for the same act and unit, get the case they have already.
     */
    public CaseFile request(NewPenaltyCase order) {
        return cases.requested(order.callNo(), order.taskNo(), order.actId(), order.subjectUnit()).stream()
                .findFirst()
                .map(PenaltyCase::caseNo)
                .map(files::byNo)
                .orElseGet(() -> open(order));
    }

    private CaseFile open(NewPenaltyCase order) {
        check(order);
        String subject = subjects.subjectOf(order.subjectUnit());
        String place = order.township() == null
                ? null
                : organization.unit(order.township()).name();
        CaseFile file = files.open(new NewCase(
                CaseKind.PENALTY_CASE,
                order.region(),
                shortened(order.cause()),
                order.matter(),
                order.township(),
                NewCase.ORDINARY,
                place));
        Accused party = order.party() == null ? null : Accused.of(order.party());
        cases.saveAndFlush(new PenaltyCase(file.caseNo(), order, subject, party));
        parties.set(file.caseNo(), "lead", order.subjectUnit());
        parties.set(file.caseNo(), "subject", subject);
        String origin = order.taskNo() == null ? order.callNo() : order.taskNo();
        if (origin != null) {
            links.link(origin, file.caseNo(), Relation.PENALTY_CASE);
        }
        return file;
    }

    private void check(NewPenaltyCase order) {
        int cause = order.cause().strip().length();
        if (cause < 1 || cause > LONGEST_CAUSE) {
            throw Refused.invalid("enforcement.case-cause", LONGEST_CAUSE);
        }
        if (order.actId().isBlank() || Characters.count(order.actId()) > LONGEST_ACT) {
            throw Refused.invalid("enforcement.case-act", LONGEST_ACT);
        }
        if (order.foundOn().isAfter(clock.today())) {
            throw Refused.invalid("enforcement.case-found-in-future");
        }
        if (!organization.unit(order.subjectUnit()).region().equals(order.region())) {
            throw Refused.invalid(
                    "enforcement.case-other-region",
                    organization.unit(order.subjectUnit()).name());
        }
    }

    private static String shortened(String cause) {
        String title = cause.strip();
        return Characters.count(title) <= 100 ? title : Characters.first(title, 99) + "…";
    }
}
