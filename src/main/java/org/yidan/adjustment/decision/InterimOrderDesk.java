package org.yidan.adjustment.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.AdjustmentSettings;
import org.yidan.adjustment.TermsChange;
import org.yidan.adjustment.proposal.Interim;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.drafting.DraftDesk;
import org.yidan.catalog.drafting.DraftGround;
import org.yidan.catalog.drafting.NewDraft;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * Interim orders of the government for additions that public safety does not let wait (RULES 4): on the list at once,
 * for sixty days at most, and off it again when the full path has not ended by then. The versions are prepared by the
 * system, reviewed by whom the staffing office had accept the proposal, and approved and published by whom the
 * government had decide.
 */
@Service
@Transactional
public class InterimOrderDesk {

    private final CaseFiles files;
    private final Proposals proposals;
    private final DraftDesk drafts;
    private final CaseJournal journal;
    private final AdjustmentSettings settings;
    private final OfficeClock clock;

    InterimOrderDesk(
            CaseFiles files,
            Proposals proposals,
            DraftDesk drafts,
            CaseJournal journal,
            AdjustmentSettings settings,
            OfficeClock clock) {
        this.files = files;
        this.proposals = proposals;
        this.drafts = drafts;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What the government orders.
     *
     * @param days calendar days for which it holds, from today
     * @param guide steps to be followed meanwhile
     */
    public record Order(boolean given, @Nullable String orderNo, int days, List<String> guide, @Nullable String note) {}

    /** Orders, or denies, that the addition applies before the full path has ended; says which. */
    public boolean order(CaseFile of, Order order, FormSubmission sent) {
        CaseFile file = files.locked(of.caseNo());
        Proposal proposal = proposals.byNo(file.caseNo());
        if (!order.given()) {
            FormAnswers.required("interimNote", order.note());
            journal.done(file, sent.entry(Ordered.DENY, order.note()));
            return false;
        }
        proposal.requireStatus(ProposalStatus.OPEN);
        if (order.days() < 1 || order.days() > settings.longestInterimDays()) {
            throw Refused.invalid("adjustment.interim-too-long", settings.longestInterimDays());
        }
        if (order.guide().isEmpty()) {
            throw Refused.invalid("adjustment.interim-guide-missing");
        }
        String orderNo = FormAnswers.required("orderNo", order.orderNo());
        LocalDate today = clock.today();
        proposal.ordered(new Interim(orderNo, sent.actor(), today, today.plusDays(order.days())));
        TermsChange whole = proposal.single().change();
        proposal.items(List.of(proposal.single().with(whole.withGuide(order.guide()))));
        journal.done(file, sent.entry(Ordered.ORDER, orderNo));
        return true;
    }

    /** Puts the ordered addition on the list from today on; gives the instant at which it ends. */
    public Instant publish(CaseFile of) {
        CaseFile file = files.locked(of.caseNo());
        Proposal proposal = proposals.byNo(file.caseNo());
        Interim interim = proposal.interim().orElseThrow(() -> Refused.conflict("adjustment.moved-on", file.caseNo()));
        MatterTerms terms = proposal.single().after();
        if (terms == null) {
            throw Refused.conflict("adjustment.moved-on", file.caseNo());
        }
        long draft = open(proposal, file.title());
        drafts.put(draft, terms, StepEntry.SYSTEM);
        String version = finish(draft, file, interim);
        interim.published(version);
        journal.note(file, StepEntry.bySystem(ListAdjustmentStep.PUBLISH_INTERIM, version));
        return interim.until().atStartOfDay(OfficeClock.ZONE).toInstant();
    }

    /** The days are over: the addition leaves the list, unless the full path has put it there meanwhile. */
    public void lapse(CaseFile of) {
        CaseFile file = files.locked(of.caseNo());
        end(file, proposals.byNo(file.caseNo()));
    }

    /** Ends an interim order that still holds; does nothing when there is none, or when it was replaced. */
    void end(CaseFile file, Proposal proposal) {
        Optional<Interim> holding = proposal.interim().filter(Interim::holds);
        if (holding.isEmpty()) {
            return;
        }
        long draft = open(proposal, file.title());
        drafts.remove(draft, proposal.codes().get(0), StepEntry.SYSTEM);
        String version = finish(draft, file, holding.get());
        holding.get().ended(clock.today());
        journal.note(file, StepEntry.bySystem(ListAdjustmentStep.LAPSE_INTERIM, version));
    }

    /** The full path has put the matter on the list; nothing is left to lapse. */
    public void replaced(Proposal proposal) {
        proposal.interim().filter(Interim::holds).ifPresent(interim -> interim.ended(clock.today()));
    }

    private long open(Proposal proposal, String title) {
        return drafts.open(new NewDraft(proposal.region(), title, clock.today(), StepEntry.SYSTEM, DraftGround.SAFETY));
    }

    private String finish(long draft, CaseFile file, Interim interim) {
        String reviewer = journal.last(file.caseNo(), ListAdjustmentStep.ACCEPT_PROPOSAL)
                .map(CaseAct::actor)
                .orElseThrow();
        drafts.review(draft, reviewer);
        drafts.approve(draft, interim.orderedBy(), interim.orderNo());
        return drafts.publish(draft, interim.orderedBy(), null);
    }

    /** What the government ordered. */
    private enum Ordered implements StepResult {
        ORDER,
        DENY;

        @Override
        public Step step() {
            return ListAdjustmentStep.ORDER_INTERIM;
        }
    }
}
