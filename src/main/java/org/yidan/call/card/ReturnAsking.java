package org.yidan.call.card;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.CallSettings;
import org.yidan.call.Calls;
import org.yidan.call.dispatching.Dispatch;
import org.yidan.call.dispatching.Dispatches;
import org.yidan.call.dispatching.ReturnRules;
import org.yidan.call.dispatching.ReturnWindow;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.asking.Asking;
import org.yidan.casework.asking.Offer;
import org.yidan.casework.asking.TaskInHand;
import org.yidan.shared.DomainException;
import org.yidan.shared.Texts;
import org.yidan.shared.web.OfficeTimes;

/**
 * The return of a dispatch (异议退回, RULES 1.4): done in the form of the signing itself; here stand its rule and its
 * window.
 */
@Component
class ReturnAsking implements Asking {

    private static final MatterCallStep SIGN = MatterCallStep.ACCEPT_DISPATCH;

    private final Calls calls;
    private final Dispatches dispatches;
    private final ReturnRules rules;
    private final ReturnWindow window;
    private final CallSettings settings;
    private final OfficeTimes times = new OfficeTimes();

    ReturnAsking(Calls calls, Dispatches dispatches, ReturnRules rules, ReturnWindow window, CallSettings settings) {
        this.calls = calls;
        this.dispatches = dispatches;
        this.rules = rules;
        this.window = window;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return "RETURN";
    }

    @Override
    public Optional<Offer> offer(TaskInHand task) {
        if (!task.isOf(SIGN)) {
            return Optional.empty();
        }
        return calls.findByCallNo(task.businessKey()).map(this::offer);
    }

    private Offer offer(Call call) {
        Dispatch dispatch = dispatches.current(call);
        Instant end = window.endOf(call, dispatch);
        Offer offer = Offer.open(
                Texts.of("pages.card.ask.RETURN"),
                Texts.of(
                        "pages.card.ask-rule.RETURN",
                        settings.returnShare(),
                        settings.returnAtLeast().toMinutes(),
                        settings.returnsBeforeRuling()),
                Texts.of("pages.card.ask-decision.RETURN"),
                dispatch.mustSign()
                        ? Texts.of("pages.card.ask-window.OBJECT")
                        : Texts.of("pages.card.ask-window.RETURN", times.at(end)),
                List.of());
        try {
            rules.requirePossible(call, dispatch);
            return offer.doneAt(Texts.of("pages.card.ask-where.RETURN"));
        } catch (DomainException refusal) {
            return offer.impossibleBecause(Texts.of("pages.card.ask-not.RETURN", String.valueOf(refusal.getMessage())));
        }
    }

    @Override
    public void ask(TaskInHand task, Map<String, String> answers) {
        throw new UnsupportedOperationException("a return is sent with the form of the signing");
    }
}
