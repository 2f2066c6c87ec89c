package org.yidan.adjustment.review;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.AdjustmentRefused;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.SeparatedHands;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;

/**
 * Separation of duties in a change of the list (RULES 0.5): who proposes neither reviews nor approves, who reviews does
 * not approve, who drafts does not publish.
 */
@Component
public class ChangeHands implements SeparatedHands {

    private static final String PROPOSE = "registerProposal";
    private static final String REASONABLE = "reasonablenessReview";
    private static final String LEGAL = "changeLegalityReview";
    private static final String APPROVE = "approveChange";
    private static final String DRAFT = "draftChange";

    private static final Map<String, Set<String>> RULES = Map.of(
            REASONABLE,
            Set.of(PROPOSE),
            LEGAL,
            Set.of(PROPOSE),
            APPROVE,
            Set.of(PROPOSE, REASONABLE, LEGAL),
            "orderInterim",
            Set.of("acceptProposal"),
            DRAFT,
            Set.of(LEGAL, APPROVE),
            "publishChange",
            Set.of(DRAFT));

    private final Proposals proposals;
    private final CaseJournal journal;

    ChangeHands(Proposals proposals, CaseJournal journal) {
        this.proposals = proposals;
        this.journal = journal;
    }

    @Override
    public String process() {
        return "list-adjustment";
    }

    @Override
    public Map<String, Set<String>> rules() {
        return RULES;
    }

    @Override
    public Set<String> barred(HeldStep step) {
        return RULES.containsKey(step.step()) ? barred(step.no(), step.step()) : Set.of();
    }

    /** Refuses a user who may not do the step because of what he did before. */
    public void require(String caseNo, String step, String user, String refusal) {
        if (barred(caseNo, step).contains(user)) {
            throw AdjustmentRefused.forbidden(refusal);
        }
    }

    private Set<String> barred(String caseNo, String step) {
        Set<String> earlier = RULES.getOrDefault(step, Set.of());
        Set<String> barred = new HashSet<>(journal.actors(caseNo, earlier.toArray(String[]::new)));
        if (earlier.contains(PROPOSE)) {
            barred.add(proposals.byNo(caseNo).proposerUser());
        }
        barred.remove(StepEntry.SYSTEM);
        return barred;
    }
}
