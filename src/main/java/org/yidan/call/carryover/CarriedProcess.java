package org.yidan.call.carryover;

import org.yidan.call.Call;

/** What a carry-over asks of the running process of a call; implemented by the engine's side. */
public interface CarriedProcess {

    /** Shows the entry the call is bound to now on its forms, gateways and decision tables. */
    void rebound(Call call);

    /**
     * Takes the call back to its dispatch, as far as it has come there. A call that had an owner gets its next one in the same
     * step, by the list and without anybody's hand; one that had none waits for its dispatcher again.
     */
    void redispatch(Call call);

    /** Ends the pause of a call as if its time were over: the clock runs on and nobody is asked to resume. */
    void endPause(Call call);

    /** Offers what the old owner still has to decide about the call to the unit that owns it now. */
    void handRequests(Call call);
}
