package org.yidan.call.outlook;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.call.Urgency;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.CaseKind;
import org.yidan.casework.time.CaseLimits;
import org.yidan.engine.steps.Step;
import org.yidan.shared.Texts;

/** What each urgency means, in a sentence with the limits of the decision table. */
@Component
public class UrgencyMeanings {

    private static final MatterCallStep VERIFY = MatterCallStep.VERIFY_AND_ACCEPT;
    private static final MatterCallStep DISPATCH = MatterCallStep.DISPATCH_CALL;
    private static final MatterCallStep ARRIVE = MatterCallStep.FIRST_RESPONSE;

    private final CaseLimits limits;

    UrgencyMeanings(CaseLimits limits) {
        this.limits = limits;
    }

    /** An urgency and its meaning. */
    public record UrgencyMeaning(String label, String meaning) {}

    /** From the ordinary to the critical. */
    public List<UrgencyMeaning> all() {
        return Stream.of(Urgency.values())
                .map(urgency -> new UrgencyMeaning(urgency.label(), meaning(urgency)))
                .toList();
    }

    private String meaning(Urgency urgency) {
        String arrive = words(ARRIVE, urgency);
        return switch (urgency) {
            case ORDINARY -> Texts.of("call.urgency-ordinary", words(VERIFY, urgency), arrive);
            case URGENT -> Texts.of("call.urgency-urgent", words(VERIFY, urgency), arrive);
            case CRITICAL -> Texts.of("call.urgency-critical", words(DISPATCH, urgency), arrive);
        };
    }

    private String words(Step step, Urgency urgency) {
        return LimitWords.of(limits.limitOf(CaseKind.CALL, step, urgency.label(), null));
    }
}
