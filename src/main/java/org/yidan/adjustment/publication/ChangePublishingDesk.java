package org.yidan.adjustment.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.ChangeSheet;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.catalog.drafting.DraftDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.PhoneNumbers;
import org.yidan.shared.Refused;

/** Publishes the drafted version and announces it (RULES D10, D11); whoever edited it cannot publish it. */
@Service
@Transactional
public class ChangePublishingDesk {

    private final CaseFiles files;
    private final Proposals proposals;
    private final DraftDesk drafts;
    private final CaseDocuments documents;
    private final CaseJournal journal;
    private final Organization organization;
    private final OfficeClock clock;

    ChangePublishingDesk(
            CaseFiles files,
            Proposals proposals,
            DraftDesk drafts,
            CaseDocuments documents,
            CaseJournal journal,
            Organization organization,
            OfficeClock clock) {
        this.files = files;
        this.proposals = proposals;
        this.drafts = drafts;
        this.documents = documents;
        this.journal = journal;
        this.organization = organization;
        this.clock = clock;
    }

    /** Publishes; gives the instant from which the version is in force. */
    public Instant publish(CaseFile of, boolean impactChecked, @Nullable String noticeUrl, FormSubmission sent) {
        CaseFile file = files.locked(of.caseNo());
        Proposal proposal = proposals.byNo(file.caseNo());
        proposal.requireStatus(ProposalStatus.APPROVED);
        if (!impactChecked) {
            throw Refused.invalid("adjustment.impact-not-checked");
        }
        if (proposal.awaitsProvince()) {
            throw Refused.conflict("adjustment.province-first");
        }
        String version =
                drafts.publish(proposal.requireDraft(), sent.actor(), FormAnswers.required("noticeUrl", noticeUrl));
        proposal.published(version, sent.actor());
        journal.done(file, sent.entry(Published.PUBLISH, version));
        return FormAnswers.required("effectiveFrom", proposal.effectiveFrom())
                .atStartOfDay(OfficeClock.ZONE)
                .toInstant();
    }

    /** Sends the draft back, for example because the list has changed meanwhile. */
    public void redraft(CaseFile of, @Nullable String reason, FormSubmission sent) {
        CaseFile file = files.locked(of.caseNo());
        proposals.byNo(file.caseNo()).requireStatus(ProposalStatus.APPROVED);
        journal.done(file, sent.entry(Published.REDRAFT, FormAnswers.required("publishNote", reason)));
    }

    /** Announces the change on the government's site (F-56, 政府信息公开条例 26). */
    public void announce(CaseFile of, String noticeUrl, LocalDate on, String phone, FormSubmission sent) {
        CaseFile file = files.locked(of.caseNo());
        Proposal proposal = proposals.byNo(file.caseNo());
        if (on.isAfter(clock.today())) {
            throw Refused.invalid("adjustment.day-in-future");
        }
        if (!noticeUrl.matches("https?://\\S+")) {
            throw Refused.invalid("adjustment.notice-address");
        }
        if (!PhoneNumbers.isPhone(phone.replace(" ", ""))) {
            throw Refused.invalid("adjustment.phone-malformed", phone);
        }
        List<String> codes = proposal.codes();
        documents.issue(
                file,
                new NewDocument(
                        "F-56",
                        organization.government(proposal.region()),
                        sent.actor(),
                        file.title(),
                        Map.of(
                                "version",
                                String.valueOf(proposal.versionNo()),
                                "effectiveFrom",
                                String.valueOf(proposal.effectiveFrom()),
                                "matters",
                                codes,
                                "changes",
                                ChangeSheet.of(proposal.items(), organization),
                                "type",
                                proposal.type().name(),
                                "noticeUrl",
                                noticeUrl,
                                "announcedOn",
                                on.toString(),
                                "phone",
                                phone)));
        journal.done(file, sent.entry(ListAdjustmentStep.ANNOUNCE_CHANGE, noticeUrl));
    }

    /** Whether the draft was published. */
    private enum Published implements StepResult {
        PUBLISH,
        REDRAFT;

        @Override
        public Step step() {
            return ListAdjustmentStep.PUBLISH_CHANGE;
        }
    }
}
