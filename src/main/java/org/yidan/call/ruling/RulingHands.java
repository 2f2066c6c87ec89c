package org.yidan.call.ruling;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.steps.RulingStep;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.SeparatedHands;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.engine.steps.Step;
import org.yidan.shared.Refused;

/**
 * Who may not do a step of a ruling: who returned the call (RULES 0.5), and for the decision who wrote what it rests
 * on.
 */
@Component
class RulingHands implements SeparatedHands {

    static final RulingStep CONFIRM = RulingStep.CONFIRM_RULING;
    static final RulingStep ISSUE = RulingStep.ISSUE_RULING;

    private static final RulingStep NEGOTIATION = RulingStep.RECORD_NEGOTIATION;
    private static final MatterCallStep RETURN = MatterCallStep.ACCEPT_DISPATCH;
    private static final RulingStep COORDINATION = OpinionDesk.COORDINATION;
    private static final RulingStep LEGAL = OpinionDesk.LEGAL;
    private static final RulingStep JOINT = OpinionDesk.JOINT;

    private static final Map<Step, Set<Step>> RULES = Map.of(
            NEGOTIATION, Set.of(RETURN),
            COORDINATION, Set.of(RETURN),
            LEGAL, Set.of(RETURN),
            JOINT, Set.of(RETURN),
            CONFIRM, Set.of(RETURN, COORDINATION, LEGAL, JOINT),
            ISSUE, Set.of(COORDINATION, LEGAL, JOINT, CONFIRM, NEGOTIATION));

    private final RulingCases rulings;
    private final RulingParties parties;
    private final CaseJournal journal;

    RulingHands(RulingCases rulings, RulingParties parties, CaseJournal journal) {
        this.rulings = rulings;
        this.parties = parties;
        this.journal = journal;
    }

    @Override
    public String process() {
        return RulingStep.PROCESS;
    }

    @Override
    public Map<Step, Set<Step>> rules() {
        return RULES;
    }

    @Override
    public Set<String> barred(HeldStep step) {
        if (!RULES.containsKey(step.step())) {
            return Set.of();
        }
        Set<String> barred = new HashSet<>(authors(step.no(), step.step()));
        if (RULES.get(step.step()).contains(RETURN)) {
            barred.addAll(returners(rulings.byNo(step.no()).call()));
        }
        return barred;
    }

    /** Refuses who wrote what the step rests on. */
    void requireNoAuthor(RulingCase ruling, Step step, String actor, String refusal) {
        if (authors(ruling.caseNo(), step).contains(actor)) {
            throw Refused.forbidden("call." + refusal);
        }
    }

    private Set<String> authors(String caseNo, Step step) {
        return journal.actors(caseNo, RULES.getOrDefault(step, Set.of()));
    }

    private Set<String> returners(Call call) {
        return parties.returners(call);
    }
}
