package org.yidan.call.process.ruling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.yidan.call.ruling.RulingCase;
import org.yidan.call.ruling.RulingCases;
import org.yidan.engine.StepForm;

/** The ruling behind a running process, found by the business key. */
@Component
public class CurrentRuling {

    private final RulingCases cases;

    CurrentRuling(RulingCases cases) {
        this.cases = cases;
    }

    /** The ruling of this execution with its call; refuses when there is none. */
    public RulingCase of(DelegateExecution execution) {
        return cases.byNo(execution.getProcessBusinessKey());
    }

    /** The ruling the form is of; refuses when there is none. */
    public RulingCase of(StepForm form) {
        return of(form.execution());
    }
}
