package org.yidan.powerreturn.listing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.catalog.drafting.DraftDesk;
import org.yidan.powerreturn.application.ReturnPapers;
import org.yidan.powerreturn.decision.EffectiveDays;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnStage;
import org.yidan.powerreturn.steps.PowerReturnStep;
import org.yidan.shared.Characters;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Announces the return before its effect (行政处罚法 24; 政府信息公开条例 26) and publishes the version that carries it out. */
@Service
@Transactional
public class ReturnPublicationDesk {

    private final ReturnFiles returns;
    private final ReturnDraftDesk drafting;
    private final DraftDesk drafts;
    private final EffectiveDays days;
    private final ReturnPapers papers;
    private final CaseJournal journal;

    ReturnPublicationDesk(
            ReturnFiles returns,
            ReturnDraftDesk drafting,
            DraftDesk drafts,
            EffectiveDays days,
            ReturnPapers papers,
            CaseJournal journal) {
        this.returns = returns;
        this.drafting = drafting;
        this.drafts = drafts;
        this.days = days;
        this.papers = papers;
        this.journal = journal;
    }

    /** Records the public notice and issues F-56; it must be public before the effect and soon after the decision. */
    public void announce(CaseFile caseFile, AnnounceReturn notice, FormSubmission sent) {
        PowerReturn file = returns.locked(caseFile);
        days.requireTimelyNotice(file, notice.on());
        file.announced(notice.on(), notice.url());
        papers.issueNotice(caseFile, file, notice, sent.actor());
        journal.done(caseFile, sent.entry(PowerReturnStep.ANNOUNCE_RETURN, notice.text()));
    }

    /**
     * Publishes the version and says from which instant it holds. Where the day has come already, a later one must be set.
     *
     * @param newDay a later first day with its reason, null to keep the decided one
     */
    public Instant publish(
            CaseFile caseFile,
            @Nullable LocalDate newDay,
            @Nullable String reason,
            @Nullable String note,
            FormSubmission sent) {
        PowerReturn file = returns.locked(caseFile);
        file.require(ReturnStage.GRANTED);
        if (file.announcedOn() == null) {
            throw Refused.conflict("powerreturn.not-announced", file.caseNo());
        }
        long draftId = drafting.draftOf(file).id();
        if (newDay != null) {
            reschedule(file, draftId, newDay, reason, sent.actor());
        } else {
            days.requireStillAhead(file);
        }
        file.published(drafts.publish(draftId, sent.actor(), file.noticeUrl()));
        journal.done(caseFile, sent.entry(PowerReturnStep.PUBLISH_RETURN_VERSION, newDay == null ? note : reason));
        return file.effectiveFrom().atStartOfDay(OfficeClock.ZONE).toInstant();
    }

    private void reschedule(PowerReturn file, long draftId, LocalDate day, @Nullable String reason, String user) {
        days.requireCome(file.effectiveFrom());
        if (reason == null || Characters.count(reason) < 5) {
            throw Refused.invalid("powerreturn.reschedule-reason");
        }
        days.requireAhead(day);
        file.reschedule(day);
        drafts.reschedule(draftId, day, user);
    }
}
