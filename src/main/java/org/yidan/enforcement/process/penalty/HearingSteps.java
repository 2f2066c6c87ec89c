package org.yidan.enforcement.process.penalty;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.penalty.facts.Defence;
import org.yidan.enforcement.penalty.facts.Review;
import org.yidan.enforcement.penalty.hearing.DefenceDesk;
import org.yidan.enforcement.penalty.hearing.HearingDesk;
import org.yidan.enforcement.penalty.hearing.NoticeDesk;
import org.yidan.enforcement.penalty.inquiry.LegalReviewDesk;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** The notice to the party, its statement, the hearing and the review of its defence. */
@StepBean("hearing")
class HearingSteps {

    private final NoticeDesk noticeDesk;
    private final HearingDesk hearingDesk;
    private final LegalReviewDesk legalReviewDesk;
    private final DefenceDesk defenceDesk;

    HearingSteps(
            NoticeDesk noticeDesk, HearingDesk hearingDesk, LegalReviewDesk legalReviewDesk, DefenceDesk defenceDesk) {
        this.noticeDesk = noticeDesk;
        this.hearingDesk = hearingDesk;
        this.legalReviewDesk = legalReviewDesk;
        this.defenceDesk = defenceDesk;
    }

    /** The advance notice. */
    public void serveNotice(StepForm form) {
        NoticeDesk.NewNotice notice = new NoticeDesk.NewNotice(
                form.text("noticeContent", 10, 4000),
                Amounts.of(form, "noticeFine"),
                form.day("servedOn"),
                form.text("noticeMethod", 1, 40),
                form.optionalText("freshFacts", 4000).orElse(null));
        noticeDesk.serve(form.caseNo(), notice, FormSubmission.of(form));
    }

    /** What the party said in time. */
    public void recordStatement(StepForm form) {
        NoticeDesk.Answer answer = new NoticeDesk.Answer(
                form.choice("answerKind", NoticeDesk.Said.class),
                form.day("answeredOn"),
                form.optionalText("statement", 4000).orElse(null),
                form.optionalText("waiver", 100).orElse(null));
        NoticeDesk.Next next = noticeDesk.answer(form.caseNo(), answer, FormSubmission.of(form));
        Variables.PARTY_ANSWER.set(form.execution(), next.name());
    }

    /** The five working days are over. */
    public void closeWindow(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        Variables.PARTY_ANSWER.set(execution, noticeDesk.closeWindow(caseNo).name());
    }

    /** When and where the hearing is held. */
    public void arrangeHearing(StepForm form) {
        HearingDesk.Arrangement order = new HearingDesk.Arrangement(
                form.day("notifiedOn"),
                form.moment("hearingAt"),
                form.text("hearingPlace", 1, 200),
                form.text("chair", 1, 64),
                form.flag("publicHearing"));
        hearingDesk.arrange(form.caseNo(), order, FormSubmission.of(form));
    }

    /** The record of the hearing. */
    public void holdHearing(StepForm form) {
        Instant heldAt = form.moment("heldAt");
        HearingDesk.Presence presence = form.choice("partyPresence", HearingDesk.Presence.class);
        String record = form.text("hearingMinutes", 10, 4000);
        hearingDesk.hold(form.caseNo(), heldAt, presence, record, FormSubmission.of(form));
    }

    /** The legal review every hearing is followed by. */
    public void reviewAfterHearing(StepForm form) {
        Review.Result result = form.choice("reviewConclusion", Review.Result.class);
        String opinion = form.text("reviewOpinion", 10, 4000);
        legalReviewDesk.reviewAfterHearing(form.caseNo(), result, opinion, FormSubmission.of(form));
        Variables.REINVESTIGATE.set(form.execution(), result != Review.Result.PASSED);
        Variables.REPORT_ONLY.set(form.execution(), result == Review.Result.CHANGE);
    }

    /** The answer to what the party said. */
    public void reviewDefence(StepForm form) {
        Defence.Result result = form.choice("defenceResult", Defence.Result.class);
        String reply = form.text("defenceReply", 10, 4000);
        boolean again = defenceDesk.review(form.caseNo(), result, reply, FormSubmission.of(form));
        Variables.REINVESTIGATE.set(form.execution(), again);
    }
}
