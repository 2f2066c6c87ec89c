package org.yidan.casework.level;

import java.util.Optional;
import java.util.Set;
import org.yidan.casework.time.Milestones;

/** What an objection asks of the running task; implemented by the engine's side. */
public interface LevelTasks {

    /** The task, if the current user may see it. */
    Optional<SeenTask> seen(String taskId);

    /** Marks the task with the objection, and holds the timers on it and those of these elements of its process. */
    void hold(ObjectedTask task, String objectionNo, Set<String> elements);

    /** Takes the mark from the task if it is still there. Its timers run again, unless the whole process is paused. */
    void release(ObjectedTask task, boolean paused);

    /** Gives this one task the dates of the moved deadline. */
    void moveDates(ObjectedTask task, Milestones moved);

    /** Ends the task without its work being done; the process goes on as if it had nothing more to ask of that unit. */
    void end(ObjectedTask task, String reason);

    /** Ends everything that runs beside the task in its part of the process, and goes on at the element. */
    void leaveFor(ObjectedTask task, String element);

    /** Offers the task to this post alone. */
    void handOver(ObjectedTask task, String groupId);
}
