package org.yidan.tasklist.list;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Open tasks, cut down to those the user may see. */
public interface SeenTasks {

    /** Empty when there is no such task for this user. */
    Optional<SeenTask> find(String id);

    /** Those of these tasks the user may see. */
    List<SeenTask> among(Collection<String> ids);
}
