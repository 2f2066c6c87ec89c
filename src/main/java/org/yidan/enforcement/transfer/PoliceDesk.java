package org.yidan.enforcement.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.penalty.LegalPeriod;
import org.yidan.enforcement.penalty.LegalPeriods;
import org.yidan.enforcement.steps.CrimeTransferStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Minutes;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** The way to the police and back (移送规定 5, 6, 8, 9, 12): file within 24 hours, answer, goods within three days. */
@Service
@Transactional
public class PoliceDesk {

    private static final Set<String> NEEDED = Set.of("REPORT", "LIST");

    private final TransferBook book;
    private final TransferReplies replies;

    PoliceDesk(TransferBook book, TransferReplies replies) {
        this.book = book;
        this.replies = replies;
    }

    /** The handover of the file. */
    public record Handover(String policeUnit, Instant at, List<String> materials) {}

    /**
     * What the police answered, by their receipt.
     *
     * @param reference number of the notice of the police
     */
    public record Answer(
            PoliceDecision decision, Instant receiptAt, LocalDate on, String reference, @Nullable String reason) {}

    /** What the leader makes of a refusal by the police. */
    public enum Review implements StepResult {
        ACCEPT,
        ASK_REVIEW,
        ASK_SUPERVISION;

        @Override
        public Step step() {
            return CrimeTransferStep.CONSIDER_REVIEW;
        }
    }

    /** F-45 with the papers of 移送规定 6; later than 24 hours after the approval the ledger hears of it. */
    public void handOver(String transferNo, Handover handover, FormSubmission sent) {
        CrimeTransfer transfer = book.locked(transferNo);
        transfer.require(TransferState.APPROVED);
        Instant approved = transfer.headDecidedAt();
        if (Minutes.after(handover.at(), book.now()) || approved != null && Minutes.before(handover.at(), approved)) {
            throw Refused.invalid("enforcement.transfer-handover-out-of-order");
        }
        if (!handover.materials().containsAll(NEEDED)) {
            throw Refused.invalid("enforcement.transfer-materials-missing");
        }
        Instant due = transfer.handoverDue();
        if (due != null && Minutes.after(handover.at(), due)) {
            book.late(
                    transfer,
                    CrimeTransferStep.HAND_OVER_FILE,
                    CrimeTransferStep.NOTE_HAND_OVER_LATE,
                    "transfer-handover-late",
                    due);
        }
        transfer.handOver(handover.policeUnit(), handover.materials(), handover.at());
        book.issue(
                transfer,
                new NewDocument(
                        "F-45",
                        transfer.subjectUnit(),
                        sent.actor(),
                        Texts.kept("enforcement.document.F-45"),
                        Map.of(
                                "police", handover.policeUnit(),
                                "materials", handover.materials(),
                                "offence", String.valueOf(transfer.offence()),
                                "cause", transfer.cause(),
                                "originNo", transfer.originNo())));
        book.done(transfer, CrimeTransferStep.HAND_OVER_FILE, handover.policeUnit(), sent);
        book.begin(transfer, CrimeTransferStep.RECORD_POLICE_DECISION, LegalPeriod.POLICE_DECISION, handover.at());
    }

    /** The 24 hours are over and the police have nothing. */
    public void noteHandoverLate(String transferNo) {
        CrimeTransfer transfer = book.locked(transferNo);
        Instant due = transfer.handoverDue();
        book.late(
                transfer,
                CrimeTransferStep.HAND_OVER_FILE,
                CrimeTransferStep.NOTE_HAND_OVER_LATE,
                "transfer-handover-late",
                due == null ? book.now() : due);
    }

    /** The three days of the police are over: whoever handles it asks. */
    public void remind(String transferNo) {
        book.system(book.locked(transferNo), CrimeTransferStep.REMIND_POLICE_DECISION);
    }

    public PoliceDecision answered(String transferNo, Answer answer, FormSubmission sent) {
        CrimeTransfer transfer = book.locked(transferNo);
        transfer.require(TransferState.WITH_POLICE);
        Instant handed = transfer.transferredAt();
        LocalDate receipt = LocalDate.ofInstant(answer.receiptAt(), OfficeClock.ZONE);
        if (Minutes.after(answer.receiptAt(), book.now())
                || handed != null && Minutes.before(answer.receiptAt(), handed)
                || answer.on().isBefore(receipt)
                || answer.on().isAfter(LocalDate.ofInstant(book.now(), OfficeClock.ZONE))) {
            throw Refused.invalid("enforcement.transfer-answer-out-of-order");
        }
        if (answer.decision() != PoliceDecision.FILED && answer.reason() == null) {
            throw Refused.invalid("enforcement.transfer-answer-without-reason");
        }
        transfer.policeAnswered(
                answer.decision(), answer.receiptAt(), answer.on(), answer.reference(), answer.reason());
        book.done(transfer, answer.decision(), answer.reason(), sent);
        if (answer.decision() == PoliceDecision.FILED) {
            book.begin(
                    transfer,
                    CrimeTransferStep.HAND_OVER_GOODS,
                    LegalPeriod.GOODS_HANDOVER,
                    LegalPeriods.begin(answer.on()));
        }
        return answer.decision();
    }

    /** What the police asked for was sent. */
    public void supplement(String transferNo, String note, FormSubmission sent) {
        CrimeTransfer transfer = book.locked(transferNo);
        transfer.require(TransferState.WITH_POLICE);
        book.done(transfer, CrimeTransferStep.SUPPLEMENT_TRANSFER, note, sent);
        book.begin(transfer, CrimeTransferStep.RECORD_POLICE_DECISION, LegalPeriod.POLICE_DECISION, book.now());
    }

    /** Asks the police to look again, or the procuratorate to supervise (移送规定 9); true when asked. */
    public boolean review(String transferNo, Review choice, @Nullable String reason, FormSubmission sent) {
        CrimeTransfer transfer = book.locked(transferNo);
        transfer.require(TransferState.WITH_POLICE);
        if (transfer.policeDecision() != PoliceDecision.NOT_FILED) {
            throw Refused.conflict("enforcement.transfer-nothing-to-review", transferNo);
        }
        boolean asked = choice != Review.ACCEPT;
        if (asked && reason == null) {
            throw Refused.invalid("enforcement.transfer-answer-without-reason");
        }
        book.done(transfer, choice, reason, sent);
        if (asked) {
            book.begin(transfer, CrimeTransferStep.RECORD_POLICE_DECISION, LegalPeriod.POLICE_DECISION, book.now());
        } else {
            transfer.acceptRefusal();
            book.close(transfer);
            replies.decided(transfer);
        }
        return asked;
    }

    /** The things seized are with the police; the transfer is complete. */
    public void goods(String transferNo, Instant at, String list, FormSubmission sent) {
        CrimeTransfer transfer = book.locked(transferNo);
        if (Minutes.after(at, book.now())) {
            throw Refused.invalid("enforcement.transfer-handover-out-of-order");
        }
        transfer.goodsHanded(at);
        book.done(transfer, CrimeTransferStep.HAND_OVER_GOODS, list, sent);
        book.close(transfer);
        replies.decided(transfer);
    }

    /** The three days for the goods are over. */
    public void noteGoodsLate(String transferNo) {
        CrimeTransfer transfer = book.locked(transferNo);
        book.late(
                transfer,
                CrimeTransferStep.HAND_OVER_GOODS,
                CrimeTransferStep.NOTE_GOODS_LATE,
                "transfer-goods-late",
                book.now());
    }
}
