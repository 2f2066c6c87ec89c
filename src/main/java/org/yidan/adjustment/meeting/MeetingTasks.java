package org.yidan.adjustment.meeting;

import java.util.List;
import java.util.Map;

/** Port to the engine: the cases that wait for a claim meeting, with the rights of the current user. */
public interface MeetingTasks {

    /** A case that waits, and the task that records its result. */
    record Waiting(String taskId, String caseNo) {}

    /** What the current user may record, longest waiting first. */
    List<Waiting> waiting();

    /** Records the result of one case, in a transaction of its own: as if its form had been sent. */
    void complete(String taskId, Map<String, Object> answers);
}
