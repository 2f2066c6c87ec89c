package org.yidan.enforcement.penalty.time;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.Seats;
import org.yidan.casework.time.CaseClock;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.penalty.book.PenaltyHands;
import org.yidan.enforcement.penalty.book.PenaltyLapses;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.organization.Post;
import org.yidan.organization.Role;

/** Time asked to be left out that nobody decided about: silence is no consent, and the request must not block the next one. */
@Service
@Transactional
public class LateExclusionDesk {

    private static final Step STEP = PenaltyCaseStep.APPROVE_EXCLUSION;

    private final PenaltyBook book;
    private final PenaltyHands hands;
    private final PenaltyLapses lapses;
    private final CaseClock clock;
    private final Seats seats;

    LateExclusionDesk(PenaltyBook book, PenaltyHands hands, PenaltyLapses lapses, CaseClock clock, Seats seats) {
        this.book = book;
        this.hands = hands;
        this.lapses = lapses;
        this.clock = clock;
        this.seats = seats;
    }

    /** The ledger hears of it; gives the post that may decide from now on, too, empty where the order of posts ends. */
    public Optional<Post> passOn(String caseNo) {
        PenaltyCase penalty = book.locked(caseNo);
        clock.running(caseNo, STEP)
                .ifPresent(running -> lapses.late(penalty, STEP, "exclusion-undecided", running.due()));
        HeldStep held = new HeldStep(STEP, caseNo, null);
        return seats.after(held, new Post(penalty.leadUnit(), Role.UNIT_LEADER)).map(next -> {
            book.note(penalty, seats.lateEntry(held, next));
            return next.post();
        });
    }
}
