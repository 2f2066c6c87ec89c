package org.yidan.casework.card;

import org.yidan.casework.asking.TaskInHand;

/** Reads the cards of one kind of business key; a Spring bean of the module that keeps those cases. Changes nothing. */
public interface CardSource {

    /** Whether this source reads the case of that number. */
    boolean holds(String businessKey);

    /** The card for the current user; refuses like the case's page where the user may not see the case. */
    CaseCard of(TaskInHand task);
}
