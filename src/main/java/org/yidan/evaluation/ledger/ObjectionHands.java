package org.yidan.evaluation.ledger;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.SeparatedHands;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.engine.steps.Step;
import org.yidan.evaluation.ledger.steps.LedgerObjectionStep;
import org.yidan.organization.Officers;
import org.yidan.organization.Role;

/** Nobody judges his own objection or his own judgement, and the staffing office none that is against itself. */
@Component
class ObjectionHands implements SeparatedHands {

    private static final Step ANSWER = LedgerObjectionStep.ANSWER_ENTRY;
    private static final Step JUDGE = LedgerObjectionStep.JUDGE_OBJECTION;
    private static final Step COSIGN = LedgerObjectionStep.COSIGN_JUDGEMENT;
    private static final Step SETTLE = LedgerObjectionStep.SETTLE_JUDGEMENT;
    private static final Map<Step, Set<Step>> RULES =
            Map.of(JUDGE, Set.of(ANSWER), COSIGN, Set.of(ANSWER, JUDGE), SETTLE, Set.of(ANSWER, JUDGE, COSIGN));

    private final CaseJournal journal;
    private final LedgerLife life;
    private final Officers officers;

    ObjectionHands(CaseJournal journal, LedgerLife life, Officers officers) {
        this.journal = journal;
        this.life = life;
        this.officers = officers;
    }

    @Override
    public String process() {
        return LedgerObjectionStep.PROCESS;
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
        Set<String> barred = new HashSet<>(journal.actors(step.no(), RULES.get(step.step())));
        if (step.step().equals(COSIGN)) {
            barred.addAll(officers.holdersOf(life.first(step.no()).unitCode(), Role.STAFFING_OFFICE).stream()
                    .map(officer -> officer.userId())
                    .collect(Collectors.toSet()));
        }
        return barred;
    }
}
