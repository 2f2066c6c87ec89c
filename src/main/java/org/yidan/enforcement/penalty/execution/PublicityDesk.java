package org.yidan.enforcement.penalty.execution;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.penalty.LegalPeriod;
import org.yidan.enforcement.penalty.LegalPeriods;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyState;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.penalty.book.PenaltyLapses;
import org.yidan.enforcement.penalty.book.PenaltyPapers;
import org.yidan.enforcement.penalty.facts.Publicity;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.shared.Refused;

/** Publishes decisions with a certain social impact, and withdraws them within three working days (行政处罚法 48). */
@Service
@Transactional
public class PublicityDesk {

    private final PenaltyBook book;
    private final PenaltyPapers papers;
    private final LegalPeriods periods;
    private final PenaltyLapses lapses;

    PublicityDesk(PenaltyBook book, PenaltyPapers papers, LegalPeriods periods, PenaltyLapses lapses) {
        this.book = book;
        this.papers = papers;
        this.periods = periods;
        this.lapses = lapses;
    }

    /** Published, without the data of persons (RULES 9). */
    public void publish(String caseNo, LocalDate on, String address, boolean deidentified, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        penalty.require(PenaltyState.SERVED);
        Publicity publicity = penalty.publicity();
        if (publicity == null || !publicity.needed() || penalty.annulledOn() != null) {
            throw Refused.conflict("enforcement.publicity-not-needed", caseNo);
        }
        if (!deidentified) {
            throw Refused.invalid("enforcement.publicity-with-names");
        }
        book.checkDay(on, penalty.requiredDecision().on());
        penalty.publish(new Publicity(true, on, null));
        papers.issue(penalty, "F-41", sent.actor(), Map.of("on", on.toString(), "address", address));
        book.done(penalty, PenaltyCaseStep.PUBLISH_PENALTY, address, sent);
    }

    /** Taken back in public, with the reason; after the third working day the ledger hears of it. */
    public void withdraw(String caseNo, LocalDate on, String reason, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        Publicity publicity = penalty.publicity();
        LocalDate annulled = penalty.annulledOn();
        if (publicity == null || !publicity.stands() || annulled == null) {
            throw Refused.conflict("enforcement.publicity-nothing-to-withdraw", caseNo);
        }
        book.checkDay(on, annulled);
        LocalDate last = periods.lastDay(penalty.region(), LegalPeriod.PUBLICITY_WITHDRAWAL, annulled);
        if (on.isAfter(last)) {
            lapses.late(penalty, PenaltyCaseStep.WITHDRAW_PUBLICITY, "withdrawal-late", LegalPeriods.begin(last));
        }
        penalty.publish(new Publicity(true, publicity.publishedOn(), on));
        book.done(penalty, PenaltyCaseStep.WITHDRAW_PUBLICITY, reason, sent);
    }
}
