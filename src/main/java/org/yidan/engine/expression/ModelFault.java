package org.yidan.engine.expression;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.DomainException;
import org.yidan.shared.web.Incident;

/** An expression of a model failed when a case came to it: said with the name of the element, the rest stands in the log. */
public class ModelFault extends DomainException {

    private static final String NAMELESS = "?";

    private ModelFault(String element, Throwable cause) {
        super(Kind.CONFLICT, "engine.model-fault", element, Incident.logged(cause));
        initCause(cause);
    }

    /** At the element that a scope or an execution stands at. */
    static ModelFault at(@Nullable Object scope, @Nullable BaseDelegateExecution execution, Throwable cause) {
        String name = nameOf(scope);
        return new ModelFault(name.equals(NAMELESS) ? nameOf(execution) : name, cause);
    }

    private static String nameOf(@Nullable Object place) {
        if (place instanceof DelegateTask task) {
            return task.getName() == null ? task.getTaskDefinitionKey() : task.getName();
        }
        if (place instanceof DelegateExecution execution && execution.getCurrentActivityId() != null) {
            String name = execution.getCurrentActivityName();
            return name == null || name.isBlank() ? execution.getCurrentActivityId() : name;
        }
        return NAMELESS;
    }
}
