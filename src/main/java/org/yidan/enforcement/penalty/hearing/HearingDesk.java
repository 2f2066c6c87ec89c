package org.yidan.enforcement.penalty.hearing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.naming.Nameable;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.penalty.LegalPeriod;
import org.yidan.enforcement.penalty.LegalPeriods;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyState;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.penalty.book.PenaltyHands;
import org.yidan.enforcement.penalty.book.PenaltyPapers;
import org.yidan.enforcement.penalty.facts.Hearing;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Characters;
import org.yidan.shared.Minutes;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** The hearing: announced seven working days before, held by a chair who did not investigate, written down (行政处罚法 64). */
@Service
@Transactional
public class HearingDesk {

    private static final int SHORTEST = 10;

    private final PenaltyBook book;
    private final PenaltyHands hands;
    private final PenaltyPapers papers;
    private final LegalPeriods periods;
    private final SubjectCompetence subjects;
    private final Nameable nameable;

    HearingDesk(
            PenaltyBook book,
            PenaltyHands hands,
            PenaltyPapers papers,
            LegalPeriods periods,
            SubjectCompetence subjects,
            Nameable nameable) {
        this.book = book;
        this.hands = hands;
        this.papers = papers;
        this.periods = periods;
        this.subjects = subjects;
        this.nameable = nameable;
    }

    /**
     * When and where.
     *
     * @param notifiedOn day the party was told
     * @param chair user id
     */
    public record Arrangement(LocalDate notifiedOn, Instant at, String place, String chair, boolean open) {}

    /** Whether the party came. */
    public enum Presence implements StepResult {
        ATTENDED,
        ABSENT,
        LEFT_EARLY;

        @Override
        public Step step() {
            return PenaltyCaseStep.HOLD_HEARING;
        }
    }

    public void arrange(String caseNo, Arrangement order, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        penalty.require(PenaltyState.NOTIFIED);
        Hearing hearing = penalty.requiredHearing();
        book.checkDay(order.notifiedOn(), hearing.askedOn());
        LocalDate day = LocalDate.ofInstant(order.at(), OfficeClock.ZONE);
        LocalDate earliest = periods.lastDay(penalty.region(), LegalPeriod.HEARING_NOTICE, order.notifiedOn());
        if (day.isBefore(earliest)) {
            throw Refused.invalid(
                    "enforcement.hearing-too-early",
                    day.toString(),
                    earliest.toString(),
                    periods.article(LegalPeriod.HEARING_NOTICE));
        }
        requireChair(penalty, order.chair());
        penalty.changeHearing(hearing.arranged(order.notifiedOn(), order.at(), order.place(), order.chair()));
        papers.issue(
                penalty,
                "F-35",
                sent.actor(),
                Map.of("at", order.at().toString(), "place", order.place(), "chair", order.chair()));
        book.done(penalty, order.open() ? Kind.OPEN : Kind.NOT_PUBLIC, null, sent);
    }

    private enum Kind implements StepResult {
        OPEN,
        NOT_PUBLIC;

        @Override
        public Step step() {
            return PenaltyCaseStep.ARRANGE_HEARING;
        }
    }

    private void requireChair(PenaltyCase penalty, String chair) {
        nameable.person(penalty.region(), chair);
        if (hands.handled(penalty, chair)) {
            throw Refused.invalid("enforcement.hearing-chair-investigated");
        }
        subjects.requireSigner(chair, penalty.leadUnit());
    }

    /** The chair's record; a legal review follows. */
    public void hold(String caseNo, Instant heldAt, Presence presence, String record, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        penalty.require(PenaltyState.NOTIFIED);
        Hearing hearing = penalty.requiredHearing();
        Instant arranged = hearing.at();
        if (arranged == null) {
            throw Refused.conflict("enforcement.hearing-not-arranged", caseNo);
        }
        if (!sent.actor().equals(hearing.chair())) {
            throw Refused.forbidden("enforcement.hearing-not-the-chair");
        }
        if (Minutes.before(heldAt, arranged) || Minutes.after(heldAt, book.now())) {
            throw Refused.invalid("enforcement.hearing-held-out-of-order");
        }
        if (Characters.count(record.strip()) < SHORTEST) {
            throw Refused.invalid("enforcement.hearing-record-too-short", SHORTEST);
        }
        penalty.changeHearing(hearing.held(heldAt, record));
        papers.issue(penalty, "F-36", sent.actor(), Map.of("heldAt", heldAt.toString(), "record", record));
        book.done(penalty, presence, null, sent);
    }
}
