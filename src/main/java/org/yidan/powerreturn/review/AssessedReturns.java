package org.yidan.powerreturn.review;

import org.springframework.stereotype.Component;
import org.yidan.powerreturn.PowerReturnSettings;
import org.yidan.powerreturn.record.PowerReturn;

/** Where the confirmed assessment of a return leads (RULES C5): to the decision, to support first, or to a rejection. */
@Component
public class AssessedReturns {

    private final ReturnAssessments assessments;
    private final PowerReturnSettings settings;

    AssessedReturns(ReturnAssessments assessments, PowerReturnSettings settings) {
        this.assessments = assessments;
        this.settings = settings;
    }

    /** Where the confirmed finding leads; without an assessment straight to the decision. */
    public ReviewOutcome of(PowerReturn file) {
        return assessments.last(file.caseNo()).map(found -> of(file, found)).orElse(ReviewOutcome.DECIDE);
    }

    private ReviewOutcome of(PowerReturn file, AssessReturn found) {
        boolean supportLeft = file.supportRounds() < settings.supportRounds();
        return switch (found.finding()) {
            case CANNOT_CARRY -> ReviewOutcome.DECIDE;
            case CAN_BE_HELPED -> supportLeft ? ReviewOutcome.SUPPORT : ReviewOutcome.DECIDE;
            case BUCK_PASSING -> found.buckPassedBy() == AssessReturn.Side.TOWNSHIP
                    ? ReviewOutcome.REJECT
                    : supportLeft ? ReviewOutcome.SUPPORT : ReviewOutcome.DECIDE;
        };
    }
}
