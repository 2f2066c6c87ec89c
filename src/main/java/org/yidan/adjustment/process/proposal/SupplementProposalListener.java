package org.yidan.adjustment.process.proposal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.adjustment.proposal.ProposalAcceptanceDesk;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The proposer adds what was missing (UserTask_SupplementProposal). */
@ProcessBean("supplementProposal")
class SupplementProposalListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ProposalAcceptanceDesk desk;

    SupplementProposalListener(CurrentCase current, SentForm sent, ProposalAcceptanceDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String text = answers.text("supplementText", 10, 2000);
        String basis = answers.optionalText("legalBasis", 1000).orElse(null);
        desk.supplement(current.of(execution), text, basis, sent.of(answers));
    }
}
