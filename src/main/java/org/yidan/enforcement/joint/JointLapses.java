package org.yidan.enforcement.joint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.engine.steps.Step;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** Tells the accountability ledger of duties not kept in a joint task; the sentence is Chinese whatever the user reads. */
@Component
public class JointLapses {

    private final DutyLapses duties;
    private final Organization organization;
    private final OfficeClock clock;

    JointLapses(DutyLapses duties, Organization organization, OfficeClock clock) {
        this.duties = duties;
        this.organization = organization;
        this.clock = clock;
    }

    /** A duty a unit did not keep by its deadline; the fact is the key {@code enforcement.fact.<fact>} of the sentence. */
    public void tell(
            CaseFile file, String unitCode, Step step, Category category, String fact, @Nullable Instant deadline) {
        Instant now = clock.instant();
        String sentence = Texts.kept(
                "enforcement.fact." + fact,
                organization.unit(unitCode).name(),
                file.caseNo(),
                deadline == null ? "" : DutyLapses.minute(deadline),
                DutyLapses.minute(now));
        duties.tell(new DutyLapsed(
                file.caseNo(), file.region(), unitCode, null, step, category, 2, sentence, deadline, now));
    }
}
