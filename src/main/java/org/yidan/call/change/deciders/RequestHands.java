package org.yidan.call.change.deciders;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.call.change.CallRequest;
import org.yidan.call.change.CallRequests;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.SeparatedHands;

/** Who may not decide on a request to change a call: who asked for it, and at the centre who decided for the unit. */
@Component
public class RequestHands implements SeparatedHands {

    public static final String BY_LEAD = "approveByLead";
    public static final String BY_CENTER = "approveByCenter";

    private static final Map<String, Set<String>> RULES =
            Map.of(BY_LEAD, Set.of("submitRequest"), BY_CENTER, Set.of("submitRequest", BY_LEAD));

    private final CallRequests requests;

    RequestHands(CallRequests requests) {
        this.requests = requests;
    }

    @Override
    public String process() {
        return "call-request";
    }

    @Override
    public Map<String, Set<String>> rules() {
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
    public Set<String> barred(CallRequest request, String step) {
        String decider = step.equals(BY_CENTER) ? request.leadDecider() : null;
        return Stream.of(request.applicant(), decider).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
