package org.yidan.engine.refusal;

import org.yidan.shared.DomainException;

/** Somebody else claimed, completed or changed the task first. */
public class TaskTakenByAnother extends DomainException {

    TaskTakenByAnother() {
        super(Kind.CONFLICT, "engine.task-taken-by-another");
    }
}
