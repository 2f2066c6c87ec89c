package org.yidan.call.change.deciders;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.call.change.CallRequest;
import org.yidan.call.change.CallRequests;
import org.yidan.call.steps.CallRequestStep;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.SeparatedHands;
import org.yidan.engine.steps.Step;

/** Who may not decide on a request to change a call: who asked for it, and at the centre who decided for the unit. */
@Component
public class RequestHands implements SeparatedHands {

    public static final CallRequestStep BY_LEAD = CallRequestStep.APPROVE_BY_LEAD;
    public static final CallRequestStep BY_CENTER = CallRequestStep.APPROVE_BY_CENTER;

    private static final Map<Step, Set<Step>> RULES = Map.of(
            BY_LEAD,
            Set.of(CallRequestStep.SUBMIT_REQUEST),
            BY_CENTER,
            Set.of(CallRequestStep.SUBMIT_REQUEST, BY_LEAD));

    private final CallRequests requests;

    RequestHands(CallRequests requests) {
        this.requests = requests;
    }

    @Override
    public String process() {
        return CallRequestStep.PROCESS;
    }

    @Override
    public Map<Step, Set<Step>> rules() {
        return RULES;
    }

    @Override
    public Set<String> barred(HeldStep step) {
        return RULES.containsKey(step.step()) && step.part() != null
                ? requests.findById(Long.valueOf(step.part()))
                        .map(request -> barred(request, step.step()))
                        .orElse(Set.of())
                : Set.of();
    }

    /** The people who may not decide on this request at that step. */
    public Set<String> barred(CallRequest request, Step step) {
        String decider = step.equals(BY_CENTER) ? request.leadDecider() : null;
        return Stream.of(request.applicant(), decider).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
