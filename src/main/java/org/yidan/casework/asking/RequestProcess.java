package org.yidan.casework.asking;

import java.util.Map;

/** Port to the processes that take requests; implemented by the engine's side. */
public interface RequestProcess {

    /**
     * Sends the start form of the newest version of the process as the current user, as Tasklist would: with the user's right to
     * start it and every check of its first steps. Refusals leave as they are.
     *
     * @param processKey for example {@code call-request}
     * @param answers by field of the start form
     */
    void submit(String processKey, Map<String, String> answers);
}
