package org.yidan.engine.steps;

import org.jspecify.annotations.Nullable;

/**
 * A step bean and its place.
 *
 * @param process key of the only process it belongs to
 * @param bean its name in models
 * @param party the party whose post completes its user task; null for what the office itself does
 * @param named whether the record of the case names the one person of the party, whom the desk asks for itself
 */
public record Step(String process, String bean, @Nullable String party, boolean named) {

    /** Whether it is a step of somebody, and a user task its only place. */
    public boolean ofUser() {
        return party != null;
    }

    /** The id of its user task. */
    public String element() {
        return "UserTask_" + Character.toUpperCase(bean.charAt(0)) + bean.substring(1);
    }
}
