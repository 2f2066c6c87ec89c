package org.yidan.call.journal;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.steps.MatterCallStep.Trait;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.SeparatedHands;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.engine.steps.Step;
import org.yidan.shared.Refused;

/**
 * Which steps of a call need other people than earlier ones (RULES 0.5, 1.2): who treated it neither approves nor
 * verifies.
 */
@Component
public class CallHands implements SeparatedHands {

    private static final MatterCallStep RECEIPT = MatterCallStep.ACCEPT_DISPATCH;
    private static final MatterCallStep DECIDE_RETURN = MatterCallStep.DECIDE_RETURN;
    private static final Set<String> SENT_BACK = Set.of("RETURNED", "DISPUTED");
    private static final Set<Step> TREATMENT = Set.copyOf(MatterCallStep.with(Trait.TREATMENT));

    private static final Map<Step, Set<Step>> RULES = Map.ofEntries(
            rule(MatterCallStep.APPROVE_UPWARD_CALL, Set.of(MatterCallStep.VERIFY_AND_ACCEPT)),
            rule(MatterCallStep.APPROVE_AFTERWARDS, Set.of(MatterCallStep.VERIFY_AFTERWARDS)),
            rule(DECIDE_RETURN, Set.of(RECEIPT)),
            rule(MatterCallStep.CONFIRM_NOT_TRUE, TREATMENT),
            rule(MatterCallStep.APPROVE_RESULT, TREATMENT),
            rule(MatterCallStep.SUPERVISE, TREATMENT),
            rule(MatterCallStep.VERIFY_ON_SITE, TREATMENT),
            rule(MatterCallStep.SURVEY_CALLER, TREATMENT),
            rule(MatterCallStep.SURVEY_AFTER_CASE, TREATMENT),
            rule(MatterCallStep.SUPERVISE_REWORK, TREATMENT),
            rule(
                    MatterCallStep.REVIEW_UNREASONABLE,
                    Set.of(
                            MatterCallStep.FIRST_RESPONSE,
                            MatterCallStep.HANDLE_MATTER,
                            MatterCallStep.REINSPECT,
                            MatterCallStep.SURVEY_CALLER)));

    private final Calls calls;
    private final CaseJournal journal;

    CallHands(Calls calls, CaseJournal journal) {
        this.calls = calls;
        this.journal = journal;
    }

    @Override
    public String process() {
        return MatterCallStep.PROCESS;
    }

    @Override
    public Map<Step, Set<Step>> rules() {
        return RULES;
    }

    @Override
    public Set<String> barred(HeldStep step) {
        return RULES.containsKey(step.step()) ? barred(calls.byNo(step.no()), step.step()) : Set.of();
    }

    /** Refuses a user who may not do the step because of what he did before. */
    public void require(Call call, Step step, String user, String refusal) {
        if (barred(call, step).contains(user)) {
            throw Refused.forbidden("call." + refusal);
        }
    }

    private static Map.Entry<Step, Set<Step>> rule(Step later, Set<Step> earlier) {
        return Map.entry(later, earlier);
    }

    private Set<String> barred(Call call, Step step) {
        return step.equals(DECIDE_RETURN)
                ? journal.last(call.callNo(), RECEIPT)
                        .filter(receipt -> SENT_BACK.contains(receipt.result()))
                        .map(CaseAct::actor)
                        .map(Set::of)
                        .orElse(Set.of())
                : new HashSet<>(journal.actors(call.callNo(), RULES.getOrDefault(step, Set.of())));
    }
}
