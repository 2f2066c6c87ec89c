package org.yidan.call;

import java.util.Collection;
import java.util.Set;
import org.yidan.engine.steps.Step;

/** What a use case asks of the running process of a call; implemented by the engine's side. */
public interface CallProcess {

    /** Ends the running process on its stop path (withdrawn, terminated, merged), which closes and archives the call. */
    void stop(Call call, CallOutcome outcome);

    /** The timers of the model that follow the deadlines of these steps. */
    Set<String> timersOf(Collection<? extends Step> steps);

    /** Holds all timers of the call while its clock is paused. */
    void holdTimers(Call call);

    /** Lets the timers of the call run again, but for those held because of one task. */
    void releaseTimers(Call call);

    /**
     * Takes a call that is dispatched or handled back to the dispatch, because a ruling or a new list moved it; the dispatch is
     * then automatic. Does nothing when the call is in neither.
     */
    void redispatch(Call call);

    /** Tells the running process an answer; false when it does not wait for it (any more) or has ended. */
    boolean tell(Call call, CallAnswer answer);

    /** The caller rated the answer: nobody need ask him any more. Does nothing when the process has ended. */
    void rated(Call call);

    /** Offers the open tasks of a step to one more post. */
    void offer(Call call, Step step, String groupId);
}
