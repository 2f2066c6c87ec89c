package org.yidan.casework.asking;

import java.util.Map;
import java.util.Optional;

/**
 * One thing staff may ask for from a task; a Spring bean of the module whose rule it is. Both methods run in a transaction with
 * the current user logged in to the engine, after it was checked that the task is that user's business.
 */
public interface Asking {

    /** The stable code of this kind, unique over all modules, for example {@code EXTEND}. */
    String kind();

    /** What is offered for this task, open or with the reason why it is not possible now; empty when it makes no sense here. */
    Optional<Offer> offer(TaskInHand task);

    /**
     * Asks, with the answers by the names of the offer's fields; texts as typed, days as {@code 2026-11-30}. Refuses with a
     * {@link org.yidan.shared.DomainException} that says what is wrong and what to do, whatever the offer promised.
     */
    void ask(TaskInHand task, Map<String, String> answers);
}
