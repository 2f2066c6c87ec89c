package org.yidan.call.dispatching;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.duty.CallMatching;
import org.yidan.call.duty.Ruling;
import org.yidan.organization.Officers;
import org.yidan.shared.Refused;

/** Whether a dispatch may be returned at all: by the unit, in time, and never against a ruling. */
@Component
public class ReturnRules {

    private final ReturnWindow window;
    private final DispatchOrders orders;
    private final Officers officers;
    private final CallMatching matching;
    private final DispatchLapses lapses;

    ReturnRules(
            ReturnWindow window,
            DispatchOrders orders,
            Officers officers,
            CallMatching matching,
            DispatchLapses lapses) {
        this.window = window;
        this.orders = orders;
        this.officers = officers;
        this.matching = matching;
        this.lapses = lapses;
    }

    /** An objection to a rejected return is not bound to the window: it makes a dispute of it. */
    void check(Call call, Dispatch dispatch, ReturnDispatch command, String actor) {
        ReceiptDesk.requireMember(officers, actor, dispatch);
        String proposed = command.proposedUnit();
        if (proposed != null) {
            matching.checkProposed(call, proposed);
        }
        checkUrgency(call);
        binding(call, dispatch).ifPresent(ruling -> lapses.rulingRefused(call, ruling, actor));
        requirePossible(call, dispatch);
    }

    /** Refuses a return that is not possible now, with the reason; leaves no trace. */
    public void requirePossible(Call call, Dispatch dispatch) {
        checkUrgency(call);
        binding(call, dispatch).ifPresent(ruling -> {
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

    private Optional<Ruling> binding(Call call, Dispatch dispatch) {
        return orders.bindingRuling(call).filter(ruling -> ruling.leadAfter().equals(dispatch.leadUnit()));
    }
}
