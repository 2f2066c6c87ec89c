package org.yidan.enforcement.penalty.hearing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.penalty.LegalPeriod;
import org.yidan.enforcement.penalty.LegalPeriods;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyProcess;
import org.yidan.enforcement.penalty.PenaltyState;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.penalty.book.PenaltyPapers;
import org.yidan.enforcement.penalty.facts.Defence;
import org.yidan.enforcement.penalty.facts.Hearing;
import org.yidan.enforcement.penalty.facts.InvestigationReport;
import org.yidan.enforcement.penalty.facts.PenaltyNotice;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** The advance notice and what the party answers to it within five working days (行政处罚法 44, 45, 62, 63, 64). */
@Service
@Transactional
public class NoticeDesk {

    private final PenaltyBook book;
    private final PenaltyPapers papers;
    private final HearingRight hearings;
    private final LegalPeriods periods;
    private final CaseProcess messages;

    NoticeDesk(
            PenaltyBook book, PenaltyPapers papers, HearingRight hearings, LegalPeriods periods, CaseProcess messages) {
        this.book = book;
        this.papers = papers;
        this.hearings = hearings;
        this.periods = periods;
        this.messages = messages;
    }

    /**
     * The notice as it was served.
     *
     * @param fine yuan, or null; never more than the reviewed report proposed
     * @param newFacts what was found anew, for a second notice that is heavier than the first (行政处罚法 45)
     */
    public record NewNotice(
            String content, @Nullable BigDecimal fine, LocalDate servedOn, String method, @Nullable String newFacts) {}

    /** What the party said. */
    public enum Said implements StepResult {
        STATEMENT,
        HEARING,
        WAIVED;

        @Override
        public Step step() {
            return PenaltyCaseStep.RECORD_STATEMENT;
        }
    }

    /**
     * The party's answer.
     *
     * @param on day it was given
     * @param text the statement, or what the hearing is asked for
     * @param waiver mark of the written waiver, or null
     */
    public record Answer(Said said, LocalDate on, @Nullable String text, @Nullable String waiver) {}

    /** How the case goes on. */
    public enum Next {
        WAIT,
        HEARING,
        STATEMENT,
        NONE
    }

    /** Served; the window for statement, defence and hearing begins. */
    public PenaltyCase serve(String caseNo, NewNotice order, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        penalty.require(PenaltyState.REVIEWED);
        InvestigationReport report = penalty.requiredReport();
        if (report.proposal() != InvestigationReport.Proposal.PENALTY) {
            throw Refused.conflict("enforcement.notice-without-penalty", caseNo);
        }
        book.checkDay(order.servedOn(), LocalDate.ofInstant(report.at(), OfficeClock.ZONE));
        checkAmount(penalty, report, order);
        boolean right = hearings.given(penalty, order.fine(), report.measures());
        LocalDate ends = periods.lastDay(penalty.region(), LegalPeriod.HEARING_REQUEST, order.servedOn());
        penalty.notify(new PenaltyNotice(
                order.servedOn(), order.content(), order.fine(), report.measures(), right, ends, false, false));
        book.begin(penalty, PenaltyCaseStep.RECORD_STATEMENT, LegalPeriod.HEARING_REQUEST, order.servedOn());
        papers.issue(penalty, "F-34", sent.actor(), content(order, report, right, ends));
        book.done(penalty, PenaltyCaseStep.SERVE_NOTICE, order.newFacts(), sent);
        return penalty;
    }

    private static void checkAmount(PenaltyCase penalty, InvestigationReport report, NewNotice order) {
        BigDecimal proposed = report.fine();
        if ((order.fine() == null) != (proposed == null)
                || order.fine() != null && proposed != null && order.fine().compareTo(proposed) > 0) {
            throw Refused.invalid(
                    "enforcement.notice-heavier-than-report", proposed == null ? "0" : proposed.toPlainString());
        }
        PenaltyNotice before = penalty.notice();
        Defence said = penalty.defence();
        if (before != null
                && (said != null || penalty.hearing() != null)
                && order.newFacts() == null
                && order.fine() != null
                && order.fine().compareTo(before.fine() == null ? BigDecimal.ZERO : before.fine()) > 0) {
            throw Refused.invalid("enforcement.notice-heavier-after-defence");
        }
    }

    private static Map<String, Object> content(
            NewNotice order, InvestigationReport report, boolean right, LocalDate ends) {
        return Map.of(
                "content",
                order.content(),
                "fine",
                order.fine() == null ? "" : order.fine().toPlainString(),
                "measures",
                report.measures(),
                "servedOn",
                order.servedOn().toString(),
                "rights",
                Texts.kept(right ? "enforcement.notice-rights-hearing" : "enforcement.notice-rights", ends.toString()));
    }

    /** Writes down what the party said; a hearing asked for after the fifth working day is refused. */
    public Next answer(String caseNo, Answer answer, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        penalty.require(PenaltyState.NOTIFIED);
        PenaltyNotice notice = penalty.requiredNotice();
        book.checkDay(answer.on(), notice.servedOn());
        return switch (answer.said()) {
            case HEARING -> askHearing(penalty, answer, sent);
            case STATEMENT -> statement(penalty, answer, sent);
            case WAIVED -> waive(penalty, answer, sent);
        };
    }

    private Next askHearing(PenaltyCase penalty, Answer answer, FormSubmission sent) {
        requireInTime(penalty, answer.on());
        penalty.askHearing(Hearing.asked(answer.on()));
        book.done(penalty, answer.said(), answer.text(), sent);
        return Next.HEARING;
    }

    /**
     * A hearing that was asked for in time and is written down after the window was closed: as long as nothing is decided the
     * party still gets it, and the case goes back for it.
     */
    public void askHearingLate(String caseNo, LocalDate askedOn, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        book.requireMember(penalty, sent.actor());
        penalty.require(PenaltyState.NOTIFIED, PenaltyState.HEARD);
        book.checkDay(askedOn, penalty.requiredNotice().servedOn());
        requireInTime(penalty, askedOn);
        if (penalty.state() != PenaltyState.HEARD) {
            throw Refused.conflict("enforcement.hearing-by-task", caseNo);
        }
        penalty.askHearing(Hearing.asked(askedOn));
        book.note(penalty, Said.HEARING, null, sent);
        book.end(penalty, PenaltyCaseStep.DISCUSS_COLLECTIVELY, PenaltyCaseStep.DECIDE_PENALTY);
        messages.tell(caseNo, PenaltyProcess.HEARING_ASKED_LATE, Map.of("partyAnswer", Next.HEARING.name()));
    }

    private void requireInTime(PenaltyCase penalty, LocalDate askedOn) {
        PenaltyNotice notice = penalty.requiredNotice();
        if (penalty.hearing() != null) {
            throw Refused.conflict("enforcement.hearing-asked-already", penalty.caseNo());
        }
        if (!notice.hearingRight()) {
            throw Refused.invalid("enforcement.hearing-no-right");
        }
        if (askedOn.isAfter(notice.windowEnds())) {
            throw Refused.invalid(
                    "enforcement.hearing-too-late",
                    askedOn.toString(),
                    notice.windowEnds().toString(),
                    periods.article(LegalPeriod.HEARING_REQUEST));
        }
    }

    private Next statement(PenaltyCase penalty, Answer answer, FormSubmission sent) {
        String text = answer.text();
        if (text == null) {
            throw Refused.invalid("enforcement.statement-without-text");
        }
        Defence before = penalty.defence();
        String all = before == null || before.statement() == null ? text : before.statement() + "\n" + text;
        penalty.defend(new Defence(all, null, null, null));
        if (penalty.requiredNotice().runsOn(book.today())) {
            book.note(penalty, answer.said(), null, sent);
            return Next.WAIT;
        }
        book.done(penalty, answer.said(), null, sent);
        return settle(penalty, penalty.requiredNotice().close());
    }

    private Next waive(PenaltyCase penalty, Answer answer, FormSubmission sent) {
        if (answer.waiver() == null) {
            throw Refused.invalid("enforcement.waiver-not-written");
        }
        book.done(penalty, answer.said(), answer.waiver(), sent);
        return settle(penalty, penalty.requiredNotice().waive());
    }

    /** The five working days are over. */
    public Next closeWindow(String caseNo) {
        PenaltyCase penalty = book.locked(caseNo);
        penalty.require(PenaltyState.NOTIFIED);
        if (book.today().isBefore(penalty.requiredNotice().windowEnds())) {
            throw Refused.conflict(
                    "enforcement.window-runs",
                    penalty.requiredNotice().windowEnds().toString());
        }
        book.system(penalty, Window.WINDOW_CLOSED, null);
        return settle(penalty, penalty.requiredNotice().close());
    }

    private static Next settle(PenaltyCase penalty, PenaltyNotice notice) {
        penalty.changeNotice(notice);
        Defence said = penalty.defence();
        if (said != null && said.unanswered()) {
            return Next.STATEMENT;
        }
        penalty.heard();
        return Next.NONE;
    }
}
