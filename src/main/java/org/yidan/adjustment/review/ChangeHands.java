package org.yidan.adjustment.review;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.SeparatedHands;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.engine.steps.Step;
import org.yidan.shared.Refused;

/**
 * Separation of duties in a change of the list (RULES 0.5): who proposes neither reviews nor approves, who reviews does
 * not approve, who drafts does not publish.
 */
@Component
public class ChangeHands implements SeparatedHands {

    private static final ListAdjustmentStep PROPOSE = ListAdjustmentStep.REGISTER_PROPOSAL;
    private static final ListAdjustmentStep REASONABLE = ListAdjustmentStep.REASONABLENESS_REVIEW;
    private static final ListAdjustmentStep LEGAL = ListAdjustmentStep.CHANGE_LEGALITY_REVIEW;
    private static final ListAdjustmentStep APPROVE = ListAdjustmentStep.APPROVE_CHANGE;
    private static final ListAdjustmentStep DRAFT = ListAdjustmentStep.DRAFT_CHANGE;

    private static final Map<Step, Set<Step>> RULES = Map.of(
            REASONABLE,
            Set.of(PROPOSE),
            LEGAL,
            Set.of(PROPOSE),
            APPROVE,
            Set.of(PROPOSE, REASONABLE, LEGAL),
            ListAdjustmentStep.ORDER_INTERIM,
            Set.of(ListAdjustmentStep.ACCEPT_PROPOSAL),
            DRAFT,
            Set.of(LEGAL, APPROVE),
            ListAdjustmentStep.PUBLISH_CHANGE,
            Set.of(DRAFT));

    private final Proposals proposals;
    private final CaseJournal journal;

    ChangeHands(Proposals proposals, CaseJournal journal) {
        this.proposals = proposals;
        this.journal = journal;
    }

    @Override
    public String process() {
        return ListAdjustmentStep.PROCESS;
    }

    @Override
    public Map<Step, Set<Step>> rules() {
        return RULES;
    }

    @Override
    public Set<String> barred(HeldStep step) {
        return RULES.containsKey(step.step()) ? barred(step.no(), step.step()) : Set.of();
    }

    /** Refuses a user who may not do the step because of what he did before. */
    public void require(String caseNo, Step step, String user, String refusal) {
        if (barred(caseNo, step).contains(user)) {
            throw Refused.forbidden("adjustment." + refusal);
        }
    }

    private Set<String> barred(String caseNo, Step step) {
        Set<Step> earlier = RULES.getOrDefault(step, Set.of());
        Set<String> barred = new HashSet<>(journal.actors(caseNo, earlier));
        if (earlier.contains(PROPOSE)) {
            barred.add(proposals.byNo(caseNo).proposerUser());
        }
        barred.remove(StepEntry.SYSTEM);
        return barred;
    }
}
