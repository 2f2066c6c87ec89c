package org.yidan.tasklist.takeover;

import org.yidan.tasklist.list.SeenTask;

/** Passes a task from hand to hand within its candidates. */
public interface TaskHands {

    /** What became of the wish to have a task. */
    enum Result {
        TAKEN,
        /** The user is not a candidate of the task, by name or by a post. */
        NOT_A_CANDIDATE,
        /** Somebody else than was thought holds it now, or nobody. */
        CHANGED_HANDS
    }

    /** The number of the case of a task. */
    String businessKey(SeenTask task);

    /**
     * Gives the task to the acting user if it is still held by {@code from}. Of two who do so at the same time the later one
     * loses with the conflict of a lost race.
     */
    Result take(SeenTask task, String from);
}
