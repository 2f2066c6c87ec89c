package org.yidan.organization.access;

/**
 * Who begins a process by its form; all staff may read its name, because they have its tasks.
 *
 * @param process key of the process
 */
public record StartRight(String process, Beginner beginner) {

    /** Who begins a process. */
    public enum Beginner {
        /** Who may raise a call. */
        CALLERS,
        /** All staff; whether somebody may in the case at hand is checked by the first step. */
        STAFF,
        /** Nobody by a form: other processes begin it. */
        OTHER_PROCESSES
    }
}
