package org.yidan.call.dispatching;

import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.duty.CallMatching;
import org.yidan.organization.Officers;
import org.yidan.shared.Refused;

/** Whether a dispatch may be returned at all: by the unit, in time, and never against a ruling. */
@Component
public class ReturnRules {

    private final ReturnWindow window;
    private final RulingBinding bindings;
    private final Officers officers;
    private final CallMatching matching;

    ReturnRules(ReturnWindow window, RulingBinding bindings, Officers officers, CallMatching matching) {
        this.window = window;
        this.bindings = bindings;
        this.officers = officers;
        this.matching = matching;
    }

    /** An objection to a rejected return is not bound to the window: it makes a dispute of it. */
    void check(Call call, Dispatch dispatch, ReturnDispatch command, String actor) {
        ReceiptDesk.requireMember(officers, actor, dispatch);
        String proposed = command.proposedUnit();
        if (proposed != null) {
            matching.checkProposed(call, proposed);
        }
        checkUrgency(call);
        bindings.returned(call, dispatch, actor);
        requirePossible(call, dispatch);
    }

    /** Refuses a return that is not possible now, with the reason; leaves no trace. */
    public void requirePossible(Call call, Dispatch dispatch) {
        checkUrgency(call);
        bindings.on(call, dispatch).ifPresent(ruling -> {
            throw Refused.forbidden("call.ruling-binds", ruling.rulingNo());
        });
        if (!dispatch.mustSign()) {
            window.requireOpen(call, dispatch);
        }
    }

    /** 先处置后异议. */
    private static void checkUrgency(Call call) {
        if (call.isCritical() && call.respondedAt() == null) {
            throw Refused.forbidden("call.return-of-critical");
        }
    }
}
