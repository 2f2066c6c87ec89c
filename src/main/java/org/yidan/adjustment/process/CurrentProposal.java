package org.yidan.adjustment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.engine.StepForm;

/** The proposal behind a running process, found by the business key. */
@Component
public class CurrentProposal {

    private final Proposals proposals;

    CurrentProposal(Proposals proposals) {
        this.proposals = proposals;
    }

    /** The proposal of this execution; refuses when there is none. */
    public Proposal of(DelegateExecution execution) {
        return proposals.byNo(execution.getProcessBusinessKey());
    }

    /** The proposal the form is of; refuses when there is none. */
    public Proposal of(StepForm form) {
        return of(form.execution());
    }
}
