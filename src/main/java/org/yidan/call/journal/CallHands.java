package org.yidan.call.journal;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.CallRefused;
import org.yidan.call.Calls;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.SeparatedHands;

/**
 * Which steps of a call need other people than earlier ones (RULES 0.5, 1.2): who treated it neither approves nor
 * verifies.
 */
@Component
public class CallHands implements SeparatedHands {

    private static final String RECEIPT = "acceptDispatch";
    private static final String DECIDE_RETURN = "decideReturn";
    private static final Set<String> SENT_BACK = Set.of("RETURNED", "DISPUTED");
    private static final Set<String> TREATMENT = Set.of("firstResponse", "handleMatter", "reinspect");

    private static final Map<String, Set<String>> RULES = Map.ofEntries(
            Map.entry("approveUpwardCall", Set.of("verifyAndAccept")),
            Map.entry("approveAfterwards", Set.of("verifyAfterwards")),
            Map.entry(DECIDE_RETURN, Set.of(RECEIPT)),
            Map.entry("confirmNotTrue", TREATMENT),
            Map.entry("approveResult", TREATMENT),
            Map.entry("supervise", TREATMENT),
            Map.entry("verifyOnSite", TREATMENT),
            Map.entry("surveyCaller", TREATMENT),
            Map.entry("surveyAfterCase", TREATMENT),
            Map.entry("superviseRework", TREATMENT),
            Map.entry("reviewUnreasonable", Set.of("firstResponse", "handleMatter", "reinspect", "surveyCaller")));

    private final Calls calls;
    private final CallJournal journal;

    CallHands(Calls calls, CallJournal journal) {
        this.calls = calls;
        this.journal = journal;
    }

    @Override
    public String process() {
        return "matter-call";
    }

    @Override
    public Map<String, Set<String>> rules() {
        return RULES;
    }

    @Override
    public Set<String> barred(HeldStep step) {
        return RULES.containsKey(step.step()) ? barred(calls.byNo(step.no()), step.step()) : Set.of();
    }

    /** Refuses a user who may not do the step because of what he did before. */
    public void require(Call call, String step, String user, String refusal) {
        if (barred(call, step).contains(user)) {
            throw CallRefused.forbidden(refusal);
        }
    }

    private Set<String> barred(Call call, String step) {
        return step.equals(DECIDE_RETURN)
                ? journal.last(call, RECEIPT)
                        .filter(receipt -> SENT_BACK.contains(receipt.result()))
                        .map(CallStep::actor)
                        .map(Set::of)
                        .orElse(Set.of())
                : new HashSet<>(journal.actors(call, RULES.getOrDefault(step, Set.of())));
    }
}
