package org.yidan.call.casefile;

import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.call.dispatching.Dispatches;
import org.yidan.casework.CaseKind;
import org.yidan.casework.page.CaseReading;
import org.yidan.casework.page.KindPage;

/** Reads what only calls have: caller, duties by the list, dispatches, what was asked for and ruled, what is waited for. */
@Component
class CallPage implements KindPage {

    private final Calls calls;
    private final Dispatches dispatches;
    private final ChangeLines changes;
    private final ShownToReader shown;

    CallPage(Calls calls, Dispatches dispatches, ChangeLines changes, ShownToReader shown) {
        this.calls = calls;
        this.dispatches = dispatches;
        this.changes = changes;
        this.shown = shown;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CALL;
    }

    @Override
    public CallPart of(CaseReading read) {
        Call call = calls.byNo(read.seen().no());
        return new CallPart(
                call,
                shown.caller(call, read.seen().takesPart()),
                shown.matter(call),
                dispatches.findByCallIdOrderByIssuedAt(call.id()),
                changes.requests(call),
                changes.pauses(call),
                changes.rulings(call),
                PendingReplies.of(call, read.acts(), read.links()),
                calls.numbersMergedInto(call.callNo()));
    }
}
