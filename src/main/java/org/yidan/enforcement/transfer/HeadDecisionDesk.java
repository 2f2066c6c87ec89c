package org.yidan.enforcement.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.OfficerCheck;
import org.yidan.enforcement.penalty.LegalPeriod;
import org.yidan.enforcement.steps.CrimeTransferStep;
import org.yidan.shared.Characters;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** The special team reports, the head of the organ decides within three days (移送规定 5). */
@Service
@Transactional
public class HeadDecisionDesk {

    private static final int SHORTEST = 10;

    private final TransferBook book;
    private final OfficerCheck officers;
    private final TransferHands hands;
    private final TransferReplies replies;

    HeadDecisionDesk(TransferBook book, OfficerCheck officers, TransferHands hands, TransferReplies replies) {
        this.book = book;
        this.officers = officers;
        this.hands = hands;
        this.replies = replies;
    }

    /** At least two qualified officers make up the team. */
    public void report(String transferNo, List<String> team, String facts, String offence, FormSubmission sent) {
        CrimeTransfer transfer = book.locked(transferNo);
        LocalDate today = LocalDate.ofInstant(book.now(), OfficeClock.ZONE);
        OfficerCheck.Result checked = officers.require(transfer.leadUnit(), team, today, List.of());
        if (Characters.count(facts.strip()) < SHORTEST) {
            throw Refused.invalid("enforcement.transfer-report-too-short", SHORTEST);
        }
        transfer.report(checked.userIds(), facts, offence, book.now());
        book.done(transfer, CrimeTransferStep.REPORT_CRIME, null, sent);
        book.begin(transfer, CrimeTransferStep.DECIDE_TRANSFER, LegalPeriod.TRANSFER_DECISION, book.now());
    }

    /** True when approved; a refusal needs its reason and ends the transfer. */
    public boolean decide(
            String transferNo, CrimeTransfer.HeadDecision decision, @Nullable String reason, FormSubmission sent) {
        CrimeTransfer transfer = book.locked(transferNo);
        transfer.require(TransferState.REPORTED);
        hands.requireDecider(transfer, sent.actor());
        if (decision == CrimeTransfer.HeadDecision.REFUSE && reason == null) {
            throw Refused.invalid("enforcement.transfer-refused-without-reason");
        }
        noteLate(transfer);
        book.done(transfer, decision, reason, sent);
        boolean approved = decision == CrimeTransfer.HeadDecision.APPROVE;
        Instant due = book.end(transfer, LegalPeriod.TRANSFER_HANDOVER, book.now());
        transfer.decide(decision, reason, book.now(), due);
        if (approved) {
            book.begin(transfer, CrimeTransferStep.HAND_OVER_FILE, LegalPeriod.TRANSFER_HANDOVER, book.now());
        }
        return approved;
    }

    /** The three days are over. */
    public void noteLate(String transferNo) {
        noteLate(book.locked(transferNo));
    }

    private void noteLate(CrimeTransfer transfer) {
        Instant reported = transfer.reportedAt();
        if (reported != null) {
            Instant due = book.end(transfer, LegalPeriod.TRANSFER_DECISION, reported);
            if (!book.now().isBefore(due)) {
                book.late(
                        transfer,
                        CrimeTransferStep.DECIDE_TRANSFER,
                        CrimeTransferStep.NOTE_HEAD_DECISION_LATE,
                        "transfer-decision-late",
                        due);
            }
        }
    }

    /** The head said no: the file is closed, the case goes on without the police. */
    public void close(String transferNo) {
        CrimeTransfer transfer = book.locked(transferNo);
        transfer.require(TransferState.REFUSED);
        book.close(transfer);
        replies.decided(transfer);
    }
}
