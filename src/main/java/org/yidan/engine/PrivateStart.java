package org.yidan.engine;

import java.util.Set;

/**
 * Says that the answers of a process's start form are private: the engine hands them to the first steps and stores none of
 * them, neither among the variables nor in the history. The steps read them with {@link FormAnswers#ofStart}.
 *
 * <p>Bound to code, not to a mark in the model, so that no re-designed model can make the engine keep them.
 */
public interface PrivateStart {

    /** The property of a process whose cases the platform opens ({@code casework.office}): its start form is always private. */
    String OF_A_CASE = "yidan:case";

    /** Key of the process, for example {@code matter-call}. */
    String processKey();

    /** The fields the server reads, where the form is HTML, which cannot be asked what it asks; none for a form of Camunda. */
    default Set<String> fields() {
        return Set.of();
    }
}
