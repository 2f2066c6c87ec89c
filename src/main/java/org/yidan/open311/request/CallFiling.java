package org.yidan.open311.request;

import java.util.Map;

/** Files a call by the start form of the call process, under the current user's name and rights. */
public interface CallFiling {

    /**
     * Gives the number of the call.
     *
     * @param answers of the start form, by field
     */
    String file(Map<String, Object> answers);
}
