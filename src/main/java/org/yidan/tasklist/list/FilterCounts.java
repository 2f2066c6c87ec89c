package org.yidan.tasklist.list;

import java.util.Map;

/** How many tasks every filter holds that the current user finds. */
public interface FilterCounts {

    /** The number by id of the filter; all from one look at the user's own tasks. */
    Map<String, Long> all();
}
