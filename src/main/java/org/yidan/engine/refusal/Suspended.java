package org.yidan.engine.refusal;

import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.yidan.shared.DomainException;

/** The version of the process, the case or its task has been suspended: nothing of it begins or goes on until it is resumed. */
class Suspended extends DomainException {

    private Suspended() {
        super(Kind.CONFLICT, "engine.suspended");
    }

    /** In the words of the office, if that is why something failed; else the failure itself. */
    static RuntimeException orItself(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SuspendedEntityInteractionException) {
                return new Suspended();
            }
        }
        return failure;
    }
}
