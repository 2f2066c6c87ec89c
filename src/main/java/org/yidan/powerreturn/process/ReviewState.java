package org.yidan.powerreturn.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.review.AssessedReturns;
import org.yidan.powerreturn.review.LegalityReview;
import org.yidan.powerreturn.review.ReviewOutcome;

/** Tells the gateways of the review what the record says. */
@Component
public class ReviewState {

    private static final String ASSESS = "ASSESS";
    private static final String LEGALITY = "LEGALITY";
    private static final String NONE = "NONE";

    private final ReturnFiles returns;
    private final AssessedReturns assessed;

    ReviewState(ReturnFiles returns, AssessedReturns assessed) {
        this.returns = returns;
        this.assessed = assessed;
    }

    /** At the start: a repealed basis or a higher decision leaves nothing to assess. */
    public void begin(VariableScope process, CaseFile file) {
        boolean assess = returns.of(file.caseNo()).origin().needsAssessment();
        Variables.ASSESSMENT_MODE.set(process, assess ? ASSESS : LEGALITY);
        Variables.REVIEW_OUTCOME.set(process, ReviewOutcome.DECIDE.name());
        Variables.WHOLE_REGION.set(process, false);
    }

    /** Where the confirmed finding leads; the legality is reviewed once, right before the decision. */
    public void afterAssessment(VariableScope process, CaseFile file) {
        PowerReturn found = returns.of(file.caseNo());
        ReviewOutcome outcome = assessed.of(found);
        Variables.REVIEW_OUTCOME.set(process, outcome.name());
        Variables.LEGALITY_NEEDED.set(process, outcome == ReviewOutcome.DECIDE && !found.legalityPassed());
    }

    /** What is not lawful is rejected. */
    public void afterLegality(VariableScope process, LegalityReview.Result result) {
        ReviewOutcome outcome = result == LegalityReview.Result.PASS ? ReviewOutcome.DECIDE : ReviewOutcome.REJECT;
        Variables.REVIEW_OUTCOME.set(process, outcome.name());
    }

    /** After a support plan. */
    public void assessAgain(VariableScope process) {
        Variables.ASSESSMENT_MODE.set(process, ASSESS);
    }

    /** After an overturned rejection: nothing is assessed again, only a missing legality review is made. */
    public void onlyWhatIsMissing(VariableScope process, CaseFile file) {
        boolean passed = returns.of(file.caseNo()).legalityPassed();
        Variables.ASSESSMENT_MODE.set(process, passed ? NONE : LEGALITY);
        Variables.REVIEW_OUTCOME.set(process, ReviewOutcome.DECIDE.name());
    }
}
