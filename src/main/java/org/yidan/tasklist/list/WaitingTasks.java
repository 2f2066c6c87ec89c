package org.yidan.tasklist.list;

import java.util.List;

/** What waits for the current user, as the task list shows it, and what he may begin. */
public interface WaitingTasks {

    /** What he has claimed, what is due first on top. */
    Waiting mine(int most);

    /** What his posts are offered and nobody has claimed, what is due first on top. */
    Waiting ofUnit(int most);

    /** The processes he may begin by a form. */
    List<Beginning> beginnings();

    /** The first tasks of a list, and how many there are in all. */
    record Waiting(List<WaitingTask> first, long count) {}

    /**
     * One of them.
     *
     * @param about number, matter and place
     */
    record WaitingTask(String id, String name, String about) {}

    /** A process that may be begun, by key and name. */
    record Beginning(String process, String name) {}
}
