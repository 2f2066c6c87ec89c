package org.yidan.tasklist.card;

import org.yidan.shared.DomainException;

/** There is no such open task, or none that is the business of who asks: the answer does not tell which. */
public class TaskNotYours extends DomainException {

    TaskNotYours() {
        super(Kind.NOT_FOUND, "tasklist.task-not-yours");
    }
}
