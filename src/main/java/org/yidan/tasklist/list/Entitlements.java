package org.yidan.tasklist.list;

import java.util.List;

/** What of the stock web applications the user may use, so that the pages leave out the rest. */
public interface Entitlements {

    /** Whether the user is an administrator, who may change any task and filter. */
    boolean administers();

    /** The web applications that are open to the user. */
    List<String> applications();
}
