package org.yidan.engine.steps;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A step of a process, or an act its journal notes beside the model: a constant of the process's enum. Models, tables of limits
 * and the database know it by its key only, which is the constant's name in lower camel case.
 */
public interface Step {

    /** Of an act that any process may note. */
    String OF_ANY_PROCESS = "";

    /** The name of the constant: {@code APPROVE_RESULT}. */
    String name();

    /** Key of the only process it belongs to. */
    String process();

    /** The party whose post completes its user task; null for what the office itself does. */
    @Nullable
    String party();

    /** Whether the record of the case names the one person of the party, whom the desk asks for itself. */
    boolean named();

    /** Whether the model draws it; an act that only the journal notes, or a limit without a step of its own, is not drawn. */
    boolean drawn();

    /** Its name in models and in the database: {@code approveResult}. */
    default String key() {
        return StepKeys.of(name());
    }

    /** Whether it is a step of somebody, and a user task its only place. */
    default boolean ofUser() {
        return party() != null;
    }

    /** The id of its element. */
    default String element() {
        String key = key();
        return (ofUser() ? "UserTask_" : "ServiceTask_") + Character.toUpperCase(key.charAt(0)) + key.substring(1);
    }

    /** Its name for people where only the model names it; else its key. */
    default String label() {
        return key();
    }

    /** Whether the platform completes it by its form and its model ({@link FormSteps}); no code of its own does. */
    default boolean byForm() {
        return false;
    }

    /** Whether no code knows it, only the model. */
    default boolean ofModel() {
        return false;
    }

    /** Whether the platform itself tells the ledger when it is overdue, as no timer of a model does. */
    default boolean watched() {
        return ofModel();
    }

    /** Keys of the earlier steps whose people may not do it, as its model says. */
    default Set<String> otherThan() {
        return Set.of();
    }

    /** The limit its model gives it; null where the limits table has it. */
    default StepModel.@Nullable Limit limit() {
        return null;
    }

    /** The only result of a step that has no choice; a step with results of its own has an enum of them. */
    default StepResult done() {
        String result = onlyResult();
        if (result == null) {
            throw new IllegalStateException(key() + " has results of its own");
        }
        return new OneResult(this, result);
    }

    /** The code of the only result; null where there are several. */
    default @Nullable String onlyResult() {
        return null;
    }

    /** The keys of these steps, for the database. */
    static Set<String> keys(Collection<? extends Step> steps) {
        return steps.stream().map(Step::key).collect(Collectors.toUnmodifiableSet());
    }
}
