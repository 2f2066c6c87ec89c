package org.yidan.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Says for the processes of one module which post, units or user a party of a model means; {@code posts} asks it. */
public interface PartyDirectory {

    /** Marks the directory for every process no other one names. */
    Set<String> ALL_OTHERS = Set.of("*");

    /** Keys of the processes it speaks for, or {@link #ALL_OTHERS}. */
    Set<String> processes();

    /**
     * The group of the party's post, or several separated by commas; {@link IllegalArgumentException} for a party the module
     * does not know.
     */
    String groupOf(DelegateExecution execution, String party);

    /** The units of a party that may be several, for parallel tasks. */
    List<String> unitsOf(DelegateExecution execution, String party);

    /** The user a party means. */
    String userOf(DelegateExecution execution, String party);

    /** Whom the record names to do the party's steps himself, who was named first coming first; nobody by default. */
    default List<String> named(DelegateExecution execution, String party) {
        return List.of();
    }

    /** Who may not do the step the execution stands at, because of what he did before. */
    default Set<String> barred(DelegateExecution execution) {
        return Set.of();
    }

    /** Hears that none of those named can do the step, so that its post has it. */
    default void cannot(DelegateExecution execution, List<String> named) {}

    /**
     * Refuses to offer work beside the steps of the office, such as a task a designer added, to a township for what the list
     * does not give it.
     */
    void checkListed(DelegateExecution execution, String groupId);
}
