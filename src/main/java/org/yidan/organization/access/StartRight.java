package org.yidan.organization.access;

import java.util.EnumSet;
import java.util.Set;
import org.yidan.organization.Role;

/**
 * Who begins a process by its form; all staff may read its name, because they have its tasks.
 *
 * @param process key of the process
 * @param offeredTo whose list of processes to begin has it; whether somebody may in the case at hand is checked by the first step
 */
public record StartRight(String process, Beginner beginner, Set<Role> offeredTo) {

    public StartRight {
        offeredTo = Set.copyOf(offeredTo);
    }

    /** Offered to everybody who begins it. */
    public StartRight(String process, Beginner beginner) {
        this(process, beginner, EnumSet.allOf(Role.class));
    }

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
