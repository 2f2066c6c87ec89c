package org.yidan.evaluation.ledger.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;
import org.yidan.evaluation.ledger.LedgerStatus;
import org.yidan.evaluation.ledger.ObjectionDesk;
import org.yidan.evaluation.ledger.ObjectionDesk.EntryAnswer;
import org.yidan.evaluation.ledger.process.LedgerObjectionModel.Variables;
import org.yidan.evaluation.ledger.steps.LedgerObjectionStep;

/** An entry of the ledger is answered by its unit, and upheld or cancelled; the judging itself needs no code. */
@StepBean("ledgerObjection")
class LedgerObjectionSteps {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_EXCUSE = 500;

    private final CurrentCase current;
    private final ObjectionDesk desk;

    LedgerObjectionSteps(CurrentCase current, ObjectionDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    /** The unit's leader accepts the entry or objects to it. */
    public void answerEntry(StepForm form) {
        EntryAnswer answer = form.choice("entryAnswer", EntryAnswer.class);
        String reason = form.optionalText("objectionReason", LONGEST_REASON).orElse("");
        String noFile = form.optionalText("noEvidenceReason", LONGEST_EXCUSE).orElse("");
        desk.answer(current.of(form), answer, reason, noFile, FormSubmission.of(form));
        Variables.ENTRY_ANSWER.set(form.execution(), answer.name());
    }

    /** Both offices, or the government, found the entry wrong. */
    public void cancelEntry(DelegateExecution execution) {
        desk.end(current.of(execution), LedgerObjectionStep.CANCEL_ENTRY, LedgerStatus.CANCELLED);
    }

    /** The unit accepted it, or its objection was not followed. */
    public void upholdEntry(DelegateExecution execution) {
        desk.end(current.of(execution), LedgerObjectionStep.UPHOLD_ENTRY, LedgerStatus.UPHELD);
    }

    /** Nobody objected in time. */
    public void letEntryStand(DelegateExecution execution) {
        desk.end(current.of(execution), LedgerObjectionStep.LET_ENTRY_STAND, LedgerStatus.UPHELD);
    }
}
