package org.yidan.casework.level;

import java.time.Instant;
import org.yidan.casework.journal.StepEntry;

/** What a module knows and does about work of its processes that a township objects to; the first that keeps the task answers. */
public interface AssignedWork {

    /** Whether the task is of a case or call this module keeps. */
    boolean keeps(ObjectedTask task);

    /** Who sent the work, and what it is about. */
    AssignedDuty duty(ObjectedTask task);

    /** From now the township's clock stands: none of its timers fires. The sender's run on. */
    void hold(ObjectedTask task, String objectionNo);

    /** The clock runs again. */
    void release(ObjectedTask task);

    /** Moves the township's running deadlines by the net time between the instants, with both values kept. */
    void giveBack(ObjectedTask task, Instant heldAt, Instant answeredAt, String objectionNo);

    /**
     * Takes the work from the township; it goes to whom it belongs, and at no moment to nobody. Says whether the township is rid of
     * the task; a duty that is divided may leave the task where it is.
     */
    boolean takeBack(ObjectedTask task, TakenBack order);

    /** Writes into the journal of the case or call. */
    void note(ObjectedTask task, StepEntry entry);
}
