package org.yidan.enforcement.process.transfer;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.transfer.PoliceDecision;
import org.yidan.enforcement.transfer.PoliceDesk;
import org.yidan.enforcement.transfer.TransferState;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** The file and goods with the police, and what they decide. */
@StepBean("police")
class PoliceSteps {

    private final PoliceDesk desk;

    PoliceSteps(PoliceDesk desk) {
        this.desk = desk;
    }

    /** The file goes to the police. */
    public void handOverFile(StepForm form) {
        PoliceDesk.Handover handover = new PoliceDesk.Handover(
                form.text("policeUnit", 1, 200), form.moment("transferredAt"), form.list("transferMaterials"));
        desk.handOver(form.caseNo(), handover, FormSubmission.of(form));
    }

    /** The file was not handed over in 24 hours. */
    public void noteHandOverLate(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        desk.noteHandoverLate(caseNo);
    }

    /** The answer of the police. */
    public void recordPoliceDecision(StepForm form) {
        PoliceDesk.Answer answer = new PoliceDesk.Answer(
                form.choice("policeDecision", PoliceDecision.class),
                form.moment("policeReceiptAt"),
                form.day("policeDecidedOn"),
                form.text("policeReference", 1, 200),
                form.optionalText("policeReason", 4000).orElse(null));
        PoliceDecision decision = desk.answered(form.caseNo(), answer, FormSubmission.of(form));
        CrimeTransferModel.POLICE_DECISION.set(form.execution(), decision.name());
    }

    /** The police have not answered in three days. */
    public void remindPoliceDecision(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        desk.remind(caseNo);
    }

    /** The things seized go to the police. */
    public void handOverGoods(StepForm form) {
        Instant at = form.moment("goodsHandedAt");
        String list = form.text("goodsList", 1, 4000);
        desk.goods(form.caseNo(), at, list, FormSubmission.of(form));
        CrimeTransferModel.TRANSFER_OUTCOME.set(form.execution(), TransferState.TRANSFERRED.name());
    }

    /** The goods were not handed over in three days. */
    public void noteGoodsLate(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        desk.noteGoodsLate(caseNo);
    }

    /** What the police asked for was sent. */
    public void supplementTransfer(StepForm form) {
        String note = form.text("supplementNote", 5, 4000);
        desk.supplement(form.caseNo(), note, FormSubmission.of(form));
    }

    /** What the leader makes of a refusal by the police. */
    public void considerReview(StepForm form) {
        PoliceDesk.Review choice = form.choice("reviewChoice", PoliceDesk.Review.class);
        String reason = form.optionalText("policeReviewReason", 4000).orElse(null);
        boolean asked = desk.review(form.caseNo(), choice, reason, FormSubmission.of(form));
        CrimeTransferModel.POLICE_REVIEW_ASKED.set(form.execution(), asked);
        CrimeTransferModel.TRANSFER_OUTCOME.set(form.execution(), asked ? "" : TransferState.NOT_FILED.name());
    }
}
