package org.yidan.call.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.Direction;
import org.yidan.call.journal.CallHands;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.organization.Organization;
import org.yidan.shared.Minutes;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** The township leader's approval of a call to the county, and the papers of a critical call that are made up afterwards. */
@Service
@Transactional
public class ApprovalDesk {

    private static final MatterCallStep APPROVE = MatterCallStep.APPROVE_UPWARD_CALL;
    private static final String SAME = "approved-by-the-same";
    private static final MatterCallStep NOTIFY = MatterCallStep.NOTIFY_LEAD;
    private static final MatterCallStep PAPERS_LATE = MatterCallStep.NOTE_PAPERS_LATE;

    private final CaseJournal journal;
    private final CallHands hands;
    private final DutyLapses lapses;
    private final Organization organization;
    private final CaseClock clock;

    ApprovalDesk(CaseJournal journal, CallHands hands, DutyLapses lapses, Organization organization, CaseClock clock) {
        this.journal = journal;
        this.hands = hands;
        this.lapses = lapses;
        this.organization = organization;
        this.clock = clock;
    }

    /** The leader's decision on a call to the county. */
    public enum UpwardDecision implements StepResult {
        APPROVE,
        /** Back to the intake. */
        REJECT;

        @Override
        public Step step() {
            return MatterCallStep.APPROVE_UPWARD_CALL;
        }
    }

    /** Lets the call up to the county or sends it back, with a note; never by the officer who accepted it. */
    public void decide(Call call, UpwardDecision decision, @Nullable String note, FormSubmission sent) {
        if (decision == UpwardDecision.REJECT && note == null) {
            throw Refused.invalid("call.rejection-without-note");
        }
        hands.require(call, APPROVE, sent.actor(), SAME);
        journal.done(call.file(), sent.entry(decision, note));
    }

    /** Nobody decided in time: the call goes up by itself, and the ledger is told. */
    public void forwardUnapproved(Call call) {
        journal.done(call.file(), StepEntry.bySystem(Silence.FORWARDED, null));
        Instant now = clock.now();
        String fact = Texts.kept("call.fact.late-opinion", unitName(call), DutyLapses.minute(now), call.callNo());
        lapses.tell(lapse(call, APPROVE, Category.LATE_OPINION, 1, fact));
    }

    /**
     * Who of the responsible unit was told by telephone, and when: not before the call was registered. What is said does not
     * make a late record timely; the ledger hears of it with both times.
     */
    public void notifyLead(Call call, String person, Instant at, FormSubmission sent) {
        if (Minutes.after(at, clock.now()) || Minutes.before(at, call.registeredAt())) {
            throw Refused.invalid("call.notified-out-of-order");
        }
        tellIfLate(call, at);
        journal.done(call.file(), sent.entry(NOTIFY, person));
    }

    private void tellIfLate(Call call, Instant said) {
        Instant now = clock.now();
        clock.running(call.callNo(), NOTIFY)
                .filter(deadline -> now.isAfter(deadline.due()))
                .ifPresent(deadline -> {
                    String center = organization.countyCommandCenter(call.region());
                    String fact = Texts.kept(
                            "call.fact.late-notice",
                            organization.unit(center).name(),
                            DutyLapses.minute(deadline.due()),
                            DutyLapses.minute(now),
                            DutyLapses.minute(said),
                            call.callNo());
                    lapses.tell(new DutyLapsed(
                            call.callNo(),
                            call.region(),
                            center,
                            null,
                            NOTIFY,
                            Category.PROCEDURE_DEFECT,
                            2,
                            fact,
                            deadline.due(),
                            now));
                });
    }

    /** The papers of a critical call are not there in time; told once, though two of them may be late. */
    public void notePapersLate(Call call) {
        if (journal.did(call.callNo(), PAPERS_LATE, StepEntry.SYSTEM)) {
            return;
        }
        journal.note(call.file(), StepEntry.bySystem(PAPERS_LATE, null));
        String fact = Texts.kept("call.fact.papers-late", unitName(call), call.callNo());
        lapses.tell(lapse(call, PAPERS_LATE, Category.PROCEDURE_DEFECT, 2, fact));
    }

    private DutyLapsed lapse(Call call, Step step, Category category, int severity, String fact) {
        Instant now = clock.now();
        return new DutyLapsed(
                call.callNo(), call.region(), unitOf(call), null, step, category, severity, fact, now, now);
    }

    private String unitName(Call call) {
        return organization.unit(unitOf(call)).name();
    }

    private static String unitOf(Call call) {
        String township = call.township();
        boolean fromTownship = call.direction() == Direction.UP || call.direction() == Direction.IN;
        return fromTownship && township != null ? township : call.caller().unitCode();
    }

    /** Nobody decided. */
    private enum Silence implements StepResult {
        FORWARDED;

        @Override
        public Step step() {
            return MatterCallStep.APPROVE_UPWARD_CALL;
        }
    }
}
