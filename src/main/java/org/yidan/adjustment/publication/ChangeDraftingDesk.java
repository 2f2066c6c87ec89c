package org.yidan.adjustment.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.AdjustmentSettings;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.ProposedItem;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.adjustment.review.ChangeReview;
import org.yidan.adjustment.review.ChangeReviewDesk;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.drafting.Draft;
import org.yidan.catalog.drafting.DraftDesk;
import org.yidan.catalog.drafting.DraftGround;
import org.yidan.catalog.drafting.NewDraft;
import org.yidan.engine.FormAnswers;
import org.yidan.shared.Refused;

/**
 * Makes the next version of the list of an approved change. It is put upon the list as it stands on the first day, counts as
 * reviewed by whoever passed the legality review, and as approved by the government's decision.
 */
@Service
@Transactional
public class ChangeDraftingDesk {

    private final CaseRecords records;
    private final Proposals proposals;
    private final ChangeReviewDesk reviews;
    private final DraftDesk drafts;
    private final MatterCatalog catalog;
    private final OfficeCalendar calendar;
    private final AdjustmentSettings settings;

    ChangeDraftingDesk(
            CaseRecords records,
            Proposals proposals,
            ChangeReviewDesk reviews,
            DraftDesk drafts,
            MatterCatalog catalog,
            OfficeCalendar calendar,
            AdjustmentSettings settings) {
        this.records = records;
        this.proposals = proposals;
        this.reviews = reviews;
        this.drafts = drafts;
        this.catalog = catalog;
        this.calendar = calendar;
        this.settings = settings;
    }

    /**
     * Drafts the version; a former draft of the same change is given up.
     *
     * @param urgentReason why public safety does not let it wait, or null when it can
     */
    public void draft(CaseFile of, LocalDate effectiveFrom, @Nullable String urgentReason, FormSubmission sent) {
        CaseRecord record = records.locked(of);
        CaseFile file = record.file();
        Proposal proposal = proposals.byNo(record.caseNo());
        proposal.requireStatus(ProposalStatus.APPROVED);
        if (proposal.awaitsProvince()) {
            throw Refused.conflict("adjustment.province-first");
        }
        DraftGround ground = ground(proposal, urgentReason);
        requireNotice(ground, effectiveFrom);
        Long former = proposal.draftId();
        if (former != null && drafts.draft(former).state().open()) {
            drafts.withdraw(former, sent.actor());
        }
        long draft = drafts.open(new NewDraft(proposal.region(), file.title(), effectiveFrom, sent.actor(), ground));
        proposal.items().forEach(item -> put(draft, proposal, item, effectiveFrom, sent.actor()));
        String reviewer = reviews.of(proposal).stream()
                .filter(review -> review.kind() == ChangeReview.Kind.LEGALITY)
                .map(ChangeReview::reviewer)
                .findFirst()
                .orElseThrow();
        drafts.review(draft, reviewer);
        drafts.approve(
                draft,
                FormAnswers.required("decidedBy", proposal.decidedBy()),
                FormAnswers.required("minutesNo", proposal.minutesNo()));
        proposal.drafted(draft, effectiveFrom);
        record.done(sent.entry(ListAdjustmentStep.DRAFT_CHANGE, urgentReason));
    }

    private static DraftGround ground(Proposal proposal, @Nullable String urgentReason) {
        if (proposal.type() == AdjustmentType.LEGAL_BASIS_UPDATE) {
            return DraftGround.LEGAL_REPEAL;
        }
        return urgentReason == null ? DraftGround.REGULAR : DraftGround.SAFETY;
    }

    /** Five working days between publication and effect, unless a law ends or people are at risk. */
    private void requireNotice(DraftGround ground, LocalDate effectiveFrom) {
        if (ground == DraftGround.REGULAR
                && calendar.workingDaysBetween(records.today(), effectiveFrom) < settings.noticeWorkingDays()) {
            throw Refused.invalid("adjustment.effect-too-soon", settings.noticeWorkingDays());
        }
    }

    private void put(long draft, Proposal proposal, ProposedItem item, LocalDate day, String editor) {
        String code = FormAnswers.required("matterCode", item.matterCode());
        if (item.removed()) {
            drafts.remove(draft, code, editor);
            return;
        }
        MatterTerms now = catalog.find(code, proposal.region(), day)
                .map(MatterEntry::terms)
                .orElse(null);
        MatterTerms after = item.change().on(now, code);
        String decision = proposal.provinceDocNo();
        boolean decided = decision != null && after.delegated() && item.change().delegationRef() == null;
        drafts.put(draft, decided ? after.withReferences(decision, after.sanDingRef()) : after, editor);
    }

    /** The draft of a change that has one. */
    @Transactional(readOnly = true)
    public Draft of(Proposal proposal) {
        return drafts.draft(proposal.requireDraft());
    }
}
