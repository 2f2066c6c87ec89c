package org.yidan.call.dispatching;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.duty.Ruling;
import org.yidan.engine.OfficeAct;

/** A ruling that binds the unit of a dispatch to sign (RULES 1.4): whether it does, and what follows when it is obeyed or not. */
@Component
class RulingBinding {

    private final DispatchOrders orders;
    private final DispatchLapses lapses;
    private final OfficeAct office;
    private final ApplicationEventPublisher events;

    RulingBinding(DispatchOrders orders, DispatchLapses lapses, OfficeAct office, ApplicationEventPublisher events) {
        this.orders = orders;
        this.lapses = lapses;
        this.office = office;
        this.events = events;
    }

    /** The ruling that made this unit responsible, if one did. */
    Optional<Ruling> on(Call call, Dispatch dispatch) {
        return orders.bindingRuling(call).filter(ruling -> ruling.leadAfter().equals(dispatch.leadUnit()));
    }

    /** The unit signed: it obeys the ruling, if there is one. */
    void signed(Call call, Dispatch dispatch) {
        on(call, dispatch).ifPresent(ruling -> answered(call, true));
    }

    /** The time to sign passed: who does not sign for what a ruling gave him refuses it, and is supervised at once. */
    void unsigned(Call call, Ruling ruling) {
        lapses.rulingRefused(call, ruling, null);
        answered(call, false);
    }

    /** Somebody of the unit wants to return the call. Told in a transaction of its own, as the return is refused. */
    void returned(Call call, Dispatch dispatch, String person) {
        on(call, dispatch)
                .ifPresent(ruling -> office.performSeparately(() -> {
                    lapses.rulingRefused(call, ruling, person);
                    answered(call, false);
                }));
    }

    private void answered(Call call, boolean obeyed) {
        events.publishEvent(new RulingAnswered(call.callNo(), obeyed));
    }
}
