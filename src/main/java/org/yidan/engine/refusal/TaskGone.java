package org.yidan.engine.refusal;

import org.yidan.shared.DomainException;

/** The task does not exist, or not any more: it was done, or its case went another way. */
public class TaskGone extends DomainException {

    TaskGone() {
        super(Kind.NOT_FOUND, "engine.task-gone");
    }
}
