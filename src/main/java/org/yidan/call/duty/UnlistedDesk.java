package org.yidan.call.duty;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.events.UnlistedMatterFound;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** What the list learns from a call outside of it (RULES 1.7); the call itself goes on undisturbed. */
@Service
@Transactional
public class UnlistedDesk {

    private final CaseJournal journal;
    private final ApplicationEventPublisher events;

    UnlistedDesk(CaseJournal journal, ApplicationEventPublisher events) {
        this.journal = journal;
        this.events = events;
    }

    /** What the staffing office finds the call to be. */
    public enum Classification implements StepResult {
        /** The list has a gap. */
        ADD,
        /** A matter of the list fits after all. */
        MISMATCH,
        ONE_OFF,
        LEGAL_CHANNEL;

        @Override
        public Step step() {
            return MatterCallStep.CLASSIFY_UNLISTED;
        }
    }

    /** Asks for an adjustment of the list, with the call as evidence. */
    public void propose(Call call) {
        journal.note(call.file(), StepEntry.bySystem(MatterCallStep.PROPOSE_ADJUSTMENT, null));
        events.publishEvent(new UnlistedMatterFound(call.callNo(), call.region()));
    }
}
