package org.yidan.enforcement.penalty.execution;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.FineRegister;
import org.yidan.enforcement.penalty.LegalPeriod;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyProcess;
import org.yidan.enforcement.penalty.PenaltyState;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.penalty.facts.Publicity;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** Reconsideration and lawsuit against a decision: they do not stop it by themselves (行政处罚法 73), annulled it is gone. */
@Service
@Transactional
public class RemedyDesk {

    private final PenaltyBook book;
    private final Remedies remedies;
    private final FineRegister fines;
    private final CaseProcess process;

    RemedyDesk(PenaltyBook book, Remedies remedies, FineRegister fines, CaseProcess process) {
        this.book = book;
        this.remedies = remedies;
        this.fines = fines;
        this.process = process;
    }

    /** Who was asked. */
    public enum Kind implements StepResult {
        RECONSIDERATION,
        LAWSUIT;

        @Override
        public Step step() {
            return PenaltyCaseStep.ACCEPT_REMEDY;
        }
    }

    /** What came of it. */
    public enum Result implements StepResult {
        UPHELD,
        WITHDRAWN,
        ANNULLED;

        @Override
        public Step step() {
            return PenaltyCaseStep.RECORD_REMEDY_RESULT;
        }
    }

    /** Accepted by the organ or the court. */
    public void accept(String caseNo, Kind kind, String organ, LocalDate on, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        book.requireMember(penalty, sent.actor());
        penalty.require(PenaltyState.SERVED);
        book.checkDay(on, penalty.requiredDecision().on());
        remedies.accept(caseNo, kind.name(), organ, on);
        book.note(penalty, kind, organ, sent);
        process.tell(caseNo, PenaltyProcess.REMEDY_ACCEPTED, Map.of());
    }

    /** The result; annulled, the fine leaves the register and the publication has to be withdrawn. True when annulled. */
    public boolean result(String caseNo, Result result, String reference, LocalDate on, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        book.checkDay(on, remedies.acceptedOn(caseNo));
        remedies.decide(caseNo, result.name(), on, reference);
        boolean annulled = result == Result.ANNULLED;
        if (annulled) {
            penalty.annul(on);
            fines.release(caseNo, reference);
        }
        book.done(penalty, result, reference, sent);
        Publicity publicity = penalty.publicity();
        if (annulled && publicity != null && publicity.stands()) {
            book.begin(penalty, PenaltyCaseStep.WITHDRAW_PUBLICITY, LegalPeriod.PUBLICITY_WITHDRAWAL, on);
        }
        return annulled;
    }
}
