package org.yidan.enforcement.penalty.filing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.enforcement.OfficerCheck;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.penalty.LegalPeriod;
import org.yidan.enforcement.penalty.LegalPeriods;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyCases;
import org.yidan.shared.Refused;

/** What the law asks before a case is filed: competence on that day, limitation, two officers with cards. */
@Component
class FilingConditions {

    private final SubjectCompetence subjects;
    private final OfficerCheck officers;
    private final LegalPeriods periods;
    private final PenaltyCases cases;

    FilingConditions(SubjectCompetence subjects, OfficerCheck officers, LegalPeriods periods, PenaltyCases cases) {
        this.cases = cases;
        this.subjects = subjects;
        this.officers = officers;
        this.periods = periods;
    }

    /** The competence on that day; refuses a unit that has none (RULES 6.1). */
    SubjectCompetence.Competence competence(PenaltyCase penalty, LocalDate day) {
        return subjects.require(penalty.leadUnit(), penalty.matterCode(), penalty.region(), penalty.township(), day);
    }

    /** Refuses an act that was found after the limitation had run out (行政处罚法 36). */
    void limitation(PenaltyCase penalty, LocalDate foundOn, LocalDate endedOn, boolean harmful) {
        if (endedOn.isAfter(foundOn)) {
            throw Refused.invalid("enforcement.filing-ended-after-found", endedOn.toString(), foundOn.toString());
        }
        LegalPeriod period = harmful ? LegalPeriod.LIMITATION_HARM : LegalPeriod.LIMITATION;
        LocalDate last = periods.anniversary(period, endedOn);
        if (foundOn.isAfter(last)) {
            throw Refused.invalid(
                    "enforcement.filing-limitation", endedOn.toString(), foundOn.toString(), periods.article(period));
        }
    }

    /** One act has one number for all who pursue it (行政处罚法 29): the case's own, or that of another case of the region. */
    void act(PenaltyCase penalty, String actId) {
        if (!actId.equals(penalty.actId()) && !cases.existsByRegionAndActId(penalty.region(), actId)) {
            throw Refused.invalid("enforcement.filing-act-unknown", actId);
        }
    }

    void officers(PenaltyCase penalty, List<String> userIds, LocalDate day) {
        officers.require(penalty.leadUnit(), userIds, day, List.of());
    }
}
