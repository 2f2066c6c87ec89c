package org.yidan.powerreturn.review;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.SeparatedHands;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.powerreturn.PowerReturnRefused;
import org.yidan.powerreturn.ReturnOrigin;
import org.yidan.powerreturn.record.ReturnFiles;

/** Separation of duties in a return (RULES 0.5): who did one step may not do the one that checks it. */
@Component
public class ReturnHands implements SeparatedHands {

    private static final String ACCEPT = "acceptReturn";
    private static final String REGISTER = "registerReturn";
    private static final String ASSESS = "assessCapability";
    private static final String DRAFT = "draftReturnVersion";
    private static final String APPROVE = "approveReturn";

    private static final Map<String, Set<String>> RULES = Map.of(
            ACCEPT,
            Set.of(REGISTER),
            "confirmAssessment",
            Set.of(ASSESS, REGISTER),
            "reviewReturnLegality",
            Set.of(REGISTER, ASSESS),
            APPROVE,
            Set.of(
                    REGISTER,
                    ACCEPT,
                    "consultDepartment",
                    "consultOthers",
                    ASSESS,
                    "confirmAssessment",
                    "reviewReturnLegality"),
            DRAFT,
            Set.of(APPROVE),
            "reviewReturnDraft",
            Set.of(DRAFT, APPROVE),
            "publishReturnVersion",
            Set.of(DRAFT),
            "reviewRejection",
            Set.of("rejectReturn", REGISTER),
            "signHandoverIn",
            Set.of("signHandoverOut"));

    private final ReturnFiles returns;
    private final CaseJournal journal;

    ReturnHands(ReturnFiles returns, CaseJournal journal) {
        this.returns = returns;
        this.journal = journal;
    }

    @Override
    public String process() {
        return "power-return";
    }

    @Override
    public Map<String, Set<String>> rules() {
        return RULES;
    }

    @Override
    public Set<String> barred(HeldStep step) {
        return RULES.containsKey(step.step()) ? barred(step.no(), step.step()) : Set.of();
    }

    /** Refuses a user who did one of the steps that bar from this one. */
    public void requireOther(String caseNo, String userId, String step) {
        if (barred(caseNo, step).contains(userId)) {
            throw PowerReturnRefused.forbidden("same-hands", userId);
        }
    }

    /** What the staffing office registers on a higher decision it also accepts. */
    private Set<String> barred(String caseNo, String step) {
        if (step.equals(ACCEPT) && returns.of(caseNo).origin() != ReturnOrigin.TOWNSHIP_APPLY) {
            return Set.of();
        }
        return journal.actors(caseNo, RULES.getOrDefault(step, Set.of()).toArray(String[]::new));
    }
}
