package org.yidan.enforcement.penalty.decision;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.penalty.facts.Decision;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.enforcement.transfer.CrimeTransfer;
import org.yidan.enforcement.transfer.CrimeTransfers;
import org.yidan.enforcement.transfer.TransferState;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Refused;

/** Takes the end of a transfer to the police back into the case (行政处罚法 27, 57(4)). */
@Service
@Transactional
public class TransferAnswerDesk {

    private final PenaltyBook book;
    private final CrimeTransfers transfers;
    private final CaseDocuments documents;
    private final CaseClock clock;

    TransferAnswerDesk(PenaltyBook book, CrimeTransfers transfers, CaseDocuments documents, CaseClock clock) {
        this.book = book;
        this.transfers = transfers;
        this.documents = documents;
        this.clock = clock;
    }

    /** True when the police filed it, so that the case is over here; else it goes back to its report. */
    public boolean takeBack(String caseNo) {
        PenaltyCase penalty = book.locked(caseNo);
        String transferNo = String.valueOf(penalty.transferNo());
        CrimeTransfer transfer = transfers.byNo(transferNo);
        if (!transfer.state().over()) {
            throw Refused.conflict("enforcement.case-transfer-open", caseNo, transferNo);
        }
        boolean filed = transfer.state() == TransferState.TRANSFERRED;
        if (filed) {
            String letter = documents
                    .find(transferNo, "F-45")
                    .map(document -> document.documentNo())
                    .orElse(transferNo);
            penalty.handedToPolice(new Decision(
                    Decision.Type.TRANSFER, null, List.of(), null, letter, book.today(), StepEntry.SYSTEM));
            clock.meet(book.file(penalty), PenaltyCaseStep.PENALTY_CASE, null);
        } else {
            penalty.takeBackTransfer();
        }
        book.system(penalty, filed ? Answered.TRANSFERRED_TO_POLICE : Answered.TAKEN_BACK, transfer.policeReason());
        return filed;
    }

    /** What came of the transfer. */
    private enum Answered implements StepResult {
        TRANSFERRED_TO_POLICE,
        TAKEN_BACK;

        @Override
        public Step step() {
            return PenaltyCaseStep.TAKE_BACK_TRANSFER;
        }
    }
}
