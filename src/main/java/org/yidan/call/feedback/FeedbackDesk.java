package org.yidan.call.feedback;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.duty.Lapse;
import org.yidan.call.duty.Lapses;
import org.yidan.call.feedback.Verification.Verdict;
import org.yidan.call.journal.CallHands;
import org.yidan.call.papers.CallPapers;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.time.HandlingClock;
import org.yidan.casework.attachments.CaseAttachments;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.shared.Refused;

/** Feedback of a result and its verification by somebody else than who produced it (RULES A12, A13). */
@Service
@Transactional
public class FeedbackDesk {

    private static final MatterCallStep VERIFY = MatterCallStep.VERIFY_ON_SITE;

    private final CaseJournal journal;
    private final CallHands hands;
    private final CaseAttachments files;
    private final CaseClock clock;
    private final Lapses lapses;
    private final CallPapers papers;

    FeedbackDesk(
            CaseJournal journal,
            CallHands hands,
            CaseAttachments files,
            CaseClock clock,
            Lapses lapses,
            CallPapers papers) {
        this.journal = journal;
        this.hands = hands;
        this.files = files;
        this.clock = clock;
        this.lapses = lapses;
        this.papers = papers;
    }

    /** Tells the caller and the township; whether a measure was taken against a party says the handling, not the form. */
    public void give(Call call, Feedback feedback, boolean measureTaken, FormSubmission sent) {
        call.requireRunning();
        if (measureTaken && feedback.rightsNote() == null) {
            throw Refused.invalid("call.rights-note-missing");
        }
        call.goIntoFeedback();
        Map<String, Object> answers = new HashMap<>(sent.answers());
        answers.put("sentTo", recipients(call));
        journal.done(
                call.file(),
                StepEntry.of(feedback.channel(), feedback.facts(), sent.actor(), answers)
                        .forUnit(call.requireLeadUnit()));
        issuePaper(call, feedback, sent.actor());
    }

    /** The feedback as a paper (F-05), with what the handling before it came to. */
    private void issuePaper(Call call, Feedback feedback, String signer) {
        Optional<CaseAct> handled = journal.last(call.callNo(), HandlingClock.HANDLING);
        Map<String, Object> handling = handled.map(CaseAct::answers).orElse(Map.of());
        papers.about(call)
                .with("facts", feedback.facts())
                .with("basis", feedback.basis())
                .with("measureText", feedback.measure())
                .with("nextStep", feedback.nextStep())
                .with("rightsNote", feedback.rightsNote())
                .with("channel", feedback.channel())
                .with("result", handled.map(CaseAct::result).orElse(null))
                .with("measure", handling.get("measure"))
                .with("correctionDue", handling.get("correctionDue"))
                .issue("F-05", call.requireLeadUnit(), signer);
    }

    private static String recipients(Call call) {
        return Optional.ofNullable(call.township())
                .map(township -> call.caller().userId() + "," + township)
                .orElse(call.caller().userId());
    }

    /** Verifies the result on site, with a photo taken since the handling or the reason why there is none. */
    public boolean verify(Call call, Verification verification, FormSubmission sent) {
        hands.require(call, VERIFY, sent.actor(), "verifier-handled");
        if (verification.noFileReason() == null && !files.hasPhotoSince(call.file(), handledAt(call))) {
            throw Refused.invalid("call.verification-needs-photo");
        }
        journal.done(call.file(), sent.entry(verification.verdict(), verification.note()));
        if (verification.verdict() == Verdict.FALSE) {
            lapses.tell(
                    call,
                    new Lapse(
                            call.requireLeadUnit(),
                            VERIFY,
                            Category.FALSE_FEEDBACK,
                            2,
                            "false-feedback",
                            null,
                            clock.now()));
        }
        return verification.verdict() == Verdict.TRUE;
    }

    private Instant handledAt(Call call) {
        return journal.last(call.callNo(), HandlingClock.HANDLING)
                .map(CaseAct::finishedAt)
                .orElse(call.registeredAt());
    }

    /** Nobody verified in time: the result counts as verified (默认核验), and the ledger notes who should have. */
    public void verifyByDefault(Call call, String verifyingUnit) {
        clock.running(call.callNo(), VERIFY)
                .ifPresent(deadline -> lapses.tell(
                        call,
                        new Lapse(
                                verifyingUnit,
                                VERIFY,
                                Category.LATE_VERIFICATION,
                                1,
                                "late-verification",
                                deadline.due(),
                                clock.now())));
        clock.meet(call.file(), VERIFY, null);
        journal.note(
                call.file(),
                StepEntry.bySystem(MatterCallStep.VERIFY_BY_DEFAULT, null).forUnit(verifyingUnit));
    }
}
