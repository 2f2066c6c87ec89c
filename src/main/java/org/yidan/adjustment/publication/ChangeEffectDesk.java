package org.yidan.adjustment.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.AdjustmentSettings;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.ReturnProposed;
import org.yidan.adjustment.Track;
import org.yidan.adjustment.carryover.CarryOverDesk;
import org.yidan.adjustment.decision.InterimOrderDesk;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * What follows once the list has changed: open items, training, and another look after six months
 * (RULES D12, D13, D15).
 */
@Service
@Transactional
public class ChangeEffectDesk {

    private final CaseRecords records;
    private final Proposals proposals;
    private final InterimOrderDesk interims;
    private final CarryOverDesk runs;
    private final MatterCatalog catalog;
    private final ApplicationEventPublisher events;
    private final AdjustmentSettings settings;

    ChangeEffectDesk(
            CaseRecords records,
            Proposals proposals,
            InterimOrderDesk interims,
            CarryOverDesk runs,
            MatterCatalog catalog,
            ApplicationEventPublisher events,
            AdjustmentSettings settings) {
        this.records = records;
        this.proposals = proposals;
        this.interims = interims;
        this.runs = runs;
        this.catalog = catalog;
        this.events = events;
        this.settings = settings;
    }

    /** How the later review ends. */
    public enum Effect implements StepResult {
        EFFECTIVE,
        ADJUST_AGAIN,
        /** A delegated power should go back. */
        RETURN_NEEDED;

        @Override
        public Step step() {
            return ListAdjustmentStep.REVIEW_ADJUSTMENT;
        }
    }

    /** What training took place; the day is not ahead. */
    public record Training(LocalDate on, String place, String trainer, int attendees, String content) {}

    /** Plans what becomes of the open items the draft touches. */
    public void plan(CaseFile of) {
        CaseRecord record = records.locked(of);
        Proposal proposal = proposals.byNo(record.caseNo());
        String run = runs.plan(proposal.requireDraft(), record.caseNo());
        proposal.planned(run);
        record.note(StepEntry.bySystem(ListAdjustmentStep.PLAN_CARRY_OVER, run));
    }

    /**
     * The version is in force: every open item is carried over, each in a transaction of its own, and what was left over by a
     * crash is finished when asked again. Locks nothing of the adjustment, as items refer to it.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void carryItemsOver(CaseFile file) {
        Proposal proposal = proposals.byNo(file.caseNo());
        proposal.requireStatus(ProposalStatus.PUBLISHED);
        runs.execute(
                FormAnswers.required("runNo", proposal.runNo()),
                FormAnswers.required("versionNo", proposal.versionNo()));
    }

    /** Says that the change is in force; an interim order is replaced by it. */
    public void carryOut(CaseFile of) {
        CaseRecord record = records.locked(of);
        Proposal proposal = proposals.byNo(record.caseNo());
        proposal.inForce();
        interims.replaced(proposal);
        String version = FormAnswers.required("versionNo", proposal.versionNo());
        record.note(StepEntry.bySystem(ListAdjustmentStep.CARRY_OUT_CHANGE, version));
    }

    /** Whether somebody has to learn something new. */
    public boolean trainingNeeded(Proposal proposal) {
        return proposal.track() == Track.FULL
                && proposal.type() != AdjustmentType.REMOVE
                && proposal.type() != AdjustmentType.CHANGE_LIMIT;
    }

    /** When the change is looked at again. */
    public Instant reviewFrom(Proposal proposal) {
        return FormAnswers.required("effectiveFrom", proposal.effectiveFrom())
                .plusMonths(settings.reviewMonths())
                .atStartOfDay(OfficeClock.ZONE)
                .toInstant();
    }

    /** Records the training of the units. */
    public void trained(CaseFile of, Training training, FormSubmission sent) {
        CaseRecord record = records.locked(of);
        if (training.on().isAfter(records.today())) {
            throw Refused.invalid("adjustment.day-in-future");
        }
        record.done(sent.entry(ListAdjustmentStep.TRAIN_UNITS, training.content()));
    }

    /** Records how the change works; a delegated power that does not may be proposed for return. */
    public void reviewed(CaseFile of, Effect effect, String note, FormSubmission sent) {
        CaseRecord record = records.locked(of);
        Proposal proposal = proposals.byNo(record.caseNo());
        proposal.requireStatus(ProposalStatus.IN_FORCE);
        if (effect == Effect.RETURN_NEEDED) {
            proposeReturns(proposal, note);
        }
        record.done(sent.entry(effect, note));
    }

    /** Each delegated matter of the change is proposed for return; there must be one. */
    private void proposeReturns(Proposal proposal, String note) {
        List<String> delegated = proposal.codes().stream()
                .filter(code -> catalog.find(code, proposal.region(), records.today())
                        .filter(MatterEntry::delegated)
                        .isPresent())
                .toList();
        if (delegated.isEmpty()) {
            throw Refused.invalid("adjustment.not-delegated", String.join("、", proposal.codes()));
        }
        delegated.forEach(
                code -> events.publishEvent(new ReturnProposed(proposal.region(), code, note, proposal.caseNo())));
    }

    /** Everything is done. */
    public void close(CaseFile of) {
        CaseRecord record = records.locked(of);
        proposals.byNo(record.caseNo()).done();
        record.note(StepEntry.bySystem(ListAdjustmentStep.CLOSE_ADJUSTMENT, null));
        record.close(ProposalStatus.DONE.name());
    }
}
