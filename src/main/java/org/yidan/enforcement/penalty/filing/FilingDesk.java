package org.yidan.enforcement.penalty.filing;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.PinnedCaseMatter;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.Offender;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.penalty.LegalPeriod;
import org.yidan.enforcement.penalty.LegalPeriods;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyOutcome;
import org.yidan.enforcement.penalty.PenaltyState;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.penalty.book.PenaltyHands;
import org.yidan.enforcement.penalty.book.PenaltyPapers;
import org.yidan.enforcement.penalty.book.PenaltyReplies;
import org.yidan.enforcement.penalty.facts.Accused;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Refused;

/** Files a penalty case or refuses to (行政处罚法 54): the handler proposes, the leader decides. */
@Service
@Transactional
public class FilingDesk {

    private final PenaltyBook book;
    private final PenaltyHands hands;
    private final FilingConditions conditions;
    private final PenaltyPapers papers;
    private final PenaltyReplies replies;
    private final CaseFiles files;
    private final LegalPeriods periods;

    FilingDesk(
            PenaltyBook book,
            PenaltyHands hands,
            FilingConditions conditions,
            PenaltyPapers papers,
            PenaltyReplies replies,
            CaseFiles files,
            LegalPeriods periods) {
        this.book = book;
        this.hands = hands;
        this.conditions = conditions;
        this.papers = papers;
        this.replies = replies;
        this.files = files;
        this.periods = periods;
    }

    /** What the leader says to the paper. */
    public enum Approval {
        APPROVE,
        SEND_BACK
    }

    /** What came of it. */
    public enum Result implements StepResult {
        FILED,
        NOT_FILED,
        SENT_BACK;

        @Override
        public Step step() {
            return PenaltyCaseStep.APPROVE_FILING;
        }
    }

    /** The handler's paper; everything the law asks for is checked here and again at the approval. */
    public void propose(String caseNo, FilingPaper paper, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        penalty.require(PenaltyState.REQUESTED);
        if (paper.file()) {
            describe(penalty, paper);
        } else if (paper.reason() == null) {
            throw Refused.invalid("enforcement.filing-without-reason");
        }
        book.done(penalty, paper.proposal(), paper.reason(), sent);
    }

    private void describe(PenaltyCase penalty, FilingPaper paper) {
        Offender party = paper.party();
        LocalDate ended = paper.actEndedOn();
        if (party == null || ended == null) {
            throw Refused.invalid("enforcement.filing-incomplete");
        }
        conditions.competence(penalty, book.today());
        conditions.limitation(penalty, penalty.foundOn(), ended, paper.harmful());
        conditions.officers(penalty, paper.officers(), book.today());
        String act = paper.actId() == null ? penalty.actId() : paper.actId();
        conditions.act(penalty, act);
        penalty.describe(Accused.of(party), paper.cause(), act, ended, paper.harmful(), paper.officers());
    }

    /** The leader's decision; filed, the ninety days begin (行政处罚法 60). */
    public Result decide(String caseNo, Approval approval, @Nullable String note, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        penalty.require(PenaltyState.REQUESTED);
        FilingPaper.Proposal proposal = book.lastResult(penalty, PenaltyCaseStep.REQUEST_FILING)
                .map(FilingPaper.Proposal::valueOf)
                .orElseThrow(() -> Refused.conflict("enforcement.filing-not-proposed", caseNo));
        hands.require(penalty, PenaltyCaseStep.APPROVE_FILING, sent.actor(), "filing-approved-by-handler");
        if (approval == Approval.SEND_BACK) {
            return sendBack(penalty, note, sent);
        }
        return proposal == FilingPaper.Proposal.FILE ? file(penalty, note, sent) : refuse(penalty, note, sent);
    }

    private Result sendBack(PenaltyCase penalty, @Nullable String note, FormSubmission sent) {
        if (note == null) {
            throw Refused.invalid("enforcement.filing-without-reason");
        }
        book.done(penalty, Result.SENT_BACK, note, sent);
        return Result.SENT_BACK;
    }

    private Result file(PenaltyCase penalty, @Nullable String note, FormSubmission sent) {
        LocalDate today = book.today();
        SubjectCompetence.Competence competence = conditions.competence(penalty, today);
        conditions.officers(penalty, penalty.officers(), today);
        penalty.file(
                today,
                periods.lastDay(penalty.region(), LegalPeriod.CASE_DECISION, today),
                competence.entry().versionNo());
        book.file(penalty).pin(PinnedCaseMatter.of(competence.entry()));
        book.begin(penalty, PenaltyCaseStep.PENALTY_CASE, LegalPeriod.CASE_DECISION, today);
        papers.issue(
                penalty,
                "F-30",
                sent.actor(),
                Map.of("officers", penalty.officers(), "filedOn", today.toString(), "actId", penalty.actId()));
        book.done(penalty, Result.FILED, note, sent);
        replies.filed(penalty);
        return Result.FILED;
    }

    private Result refuse(PenaltyCase penalty, @Nullable String note, FormSubmission sent) {
        penalty.refuseFiling();
        book.done(penalty, Result.NOT_FILED, note, sent);
        files.close(book.file(penalty), PenaltyOutcome.NOT_FILED.name());
        replies.notFiled(
                penalty, book.lastNote(penalty, PenaltyCaseStep.REQUEST_FILING).orElse(""));
        return Result.NOT_FILED;
    }
}
