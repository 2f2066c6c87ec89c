package org.yidan.enforcement.process.penalty.filing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.Offender;
import org.yidan.enforcement.penalty.filing.FilingDesk;
import org.yidan.enforcement.penalty.filing.FilingPaper;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The filing paper of the handler (UserTask_RequestFiling). */
@ProcessBean("requestFiling")
class RequestFilingListener implements TaskListener {

    private final SentForm sent;
    private final FilingDesk desk;

    RequestFilingListener(SentForm sent, FilingDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        boolean file = answers.choice("filingProposal", FilingPaper.Proposal.class) == FilingPaper.Proposal.FILE;
        FilingPaper paper = new FilingPaper(
                file,
                file ? party(answers) : null,
                file ? answers.text("cause", 1, 200) : "",
                answers.optionalText("actId", 120).orElse(null),
                answers.optionalDay("actEndedOn").orElse(null),
                answers.flag("harmful"),
                answers.list("officers"),
                file ? null : answers.text("filingReason", 5, 4000));
        desk.propose(caseNo, paper, sent.of(answers));
    }

    private static Offender party(FormAnswers answers) {
        return new Offender(
                answers.text("partyName", 1, 100),
                answers.choice("partyType", Offender.Type.class),
                answers.optionalText("partyIdNo", 30).orElse(null),
                answers.optionalText("partyAddress", 200).orElse(null));
    }
}
