package org.yidan.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** The form that was sent with the step at hand: its answers, who sent it, and the case it is of. */
public final class StepForm extends FormAnswers {

    private final DelegateExecution execution;
    private final CurrentUser user;

    private StepForm(FormAnswers answers, DelegateExecution execution, CurrentUser user) {
        super(answers);
        this.execution = execution;
        this.user = user;
    }

    /** The form of the user task that ends just now. */
    public static StepForm of(DelegateTask task, CurrentUser user) {
        return new StepForm(FormAnswers.of(task), task.getExecution(), user);
    }

    /** The start form of the process ({@link PrivateStart}): to be read in the transaction of the start only. */
    public static StepForm ofStart(DelegateExecution execution, CurrentUser user) {
        return new StepForm(FormAnswers.ofStart(execution), execution, user);
    }

    /** The id of who sent it. */
    public String sender() {
        return user.id();
    }

    /** The number of the case, which the process carries as its business key. */
    public String caseNo() {
        return execution.getProcessBusinessKey();
    }

    /** Where variables of the process are read and set. */
    public DelegateExecution execution() {
        return execution;
    }
}
