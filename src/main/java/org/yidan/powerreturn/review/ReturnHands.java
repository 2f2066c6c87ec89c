package org.yidan.powerreturn.review;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.SeparatedHands;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.engine.steps.Step;
import org.yidan.powerreturn.ReturnOrigin;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.steps.PowerReturnStep;
import org.yidan.shared.Refused;

/** Separation of duties in a return (RULES 0.5): who did one step may not do the one that checks it. */
@Component
public class ReturnHands implements SeparatedHands {

    private static final PowerReturnStep ACCEPT = PowerReturnStep.ACCEPT_RETURN;
    private static final PowerReturnStep REGISTER = PowerReturnStep.REGISTER_RETURN;
    private static final PowerReturnStep ASSESS = PowerReturnStep.ASSESS_CAPABILITY;
    private static final PowerReturnStep DRAFT = PowerReturnStep.DRAFT_RETURN_VERSION;
    private static final PowerReturnStep APPROVE = PowerReturnStep.APPROVE_RETURN;

    private static final Map<Step, Set<Step>> RULES = Map.of(
            ACCEPT,
            Set.of(REGISTER),
            PowerReturnStep.CONFIRM_ASSESSMENT,
            Set.of(ASSESS, REGISTER),
            PowerReturnStep.REVIEW_RETURN_LEGALITY,
            Set.of(REGISTER, ASSESS),
            APPROVE,
            Set.of(
                    REGISTER,
                    ACCEPT,
                    PowerReturnStep.CONSULT_DEPARTMENT,
                    PowerReturnStep.CONSULT_OTHERS,
                    ASSESS,
                    PowerReturnStep.CONFIRM_ASSESSMENT,
                    PowerReturnStep.REVIEW_RETURN_LEGALITY),
            DRAFT,
            Set.of(APPROVE),
            PowerReturnStep.REVIEW_RETURN_DRAFT,
            Set.of(DRAFT, APPROVE),
            PowerReturnStep.PUBLISH_RETURN_VERSION,
            Set.of(DRAFT),
            PowerReturnStep.REVIEW_REJECTION,
            Set.of(PowerReturnStep.REJECT_RETURN, REGISTER),
            PowerReturnStep.SIGN_HANDOVER_IN,
            Set.of(PowerReturnStep.SIGN_HANDOVER_OUT));

    private final ReturnFiles returns;
    private final CaseJournal journal;

    ReturnHands(ReturnFiles returns, CaseJournal journal) {
        this.returns = returns;
        this.journal = journal;
    }

    @Override
    public String process() {
        return PowerReturnStep.PROCESS;
    }

    @Override
    public Map<Step, Set<Step>> rules() {
        return RULES;
    }

    @Override
    public Set<String> barred(HeldStep step) {
        return RULES.containsKey(step.step()) ? barred(step.no(), step.step()) : Set.of();
    }

    /** Refuses a user who did one of the steps that bar from this one. */
    public void requireOther(String caseNo, String userId, Step step) {
        if (barred(caseNo, step).contains(userId)) {
            throw Refused.forbidden("powerreturn.same-hands", userId);
        }
    }

    /** What the staffing office registers on a higher decision it also accepts. */
    private Set<String> barred(String caseNo, Step step) {
        if (step.equals(ACCEPT) && returns.of(caseNo).origin() != ReturnOrigin.TOWNSHIP_APPLY) {
            return Set.of();
        }
        return journal.actors(caseNo, RULES.getOrDefault(step, Set.of()));
    }
}
