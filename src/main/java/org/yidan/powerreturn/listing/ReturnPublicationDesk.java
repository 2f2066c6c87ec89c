package org.yidan.powerreturn.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.Sent;
import org.yidan.catalog.drafting.DraftDesk;
import org.yidan.organization.Organization;
import org.yidan.powerreturn.PowerReturnRefused;
import org.yidan.powerreturn.PowerReturnSettings;
import org.yidan.powerreturn.ReturnOrigin;
import org.yidan.powerreturn.application.DelegatedMatters;
import org.yidan.powerreturn.application.ReturnPapers;
import org.yidan.powerreturn.decision.EffectiveDays;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnTownships;
import org.yidan.powerreturn.record.Stage;
import org.yidan.powerreturn.steps.PowerReturnStep;
import org.yidan.shared.Characters;
import org.yidan.shared.OfficeClock;

/** Announces the return before its effect (行政处罚法 24; 政府信息公开条例 26) and publishes the version that carries it out. */
@Service
@Transactional
public class ReturnPublicationDesk {

    private final ReturnFiles returns;
    private final ReturnTownships townships;
    private final DelegatedMatters matters;
    private final ReturnDraftDesk drafting;
    private final DraftDesk drafts;
    private final EffectiveDays days;
    private final ReturnPapers papers;
    private final CaseJournal journal;
    private final Organization organization;
    private final OfficeCalendar calendar;
    private final PowerReturnSettings settings;
    private final OfficeClock clock;

    ReturnPublicationDesk(
            ReturnFiles returns,
            ReturnTownships townships,
            DelegatedMatters matters,
            ReturnDraftDesk drafting,
            DraftDesk drafts,
            EffectiveDays days,
            ReturnPapers papers,
            CaseJournal journal,
            Organization organization,
            OfficeCalendar calendar,
            PowerReturnSettings settings,
            OfficeClock clock) {
        this.returns = returns;
        this.townships = townships;
        this.matters = matters;
        this.drafting = drafting;
        this.drafts = drafts;
        this.days = days;
        this.papers = papers;
        this.journal = journal;
        this.organization = organization;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** Records the public notice and issues F-56; it must be public before the effect and soon after the decision. */
    public void announce(CaseFile caseFile, AnnounceReturn notice, Sent sent) {
        PowerReturn file = returns.locked(caseFile);
        requireTimely(file, notice.on());
        file.announced(notice.on(), notice.url());
        papers.issue(
                caseFile,
                "F-56",
                organization.government(file.region()),
                sent.actor(),
                Map.of(
                        "text", notice.text(),
                        "transition", notice.transition(),
                        "phone", notice.phone(),
                        "newSubject", matters.name(file.department()),
                        "effectiveFrom", file.effectiveFrom().toString(),
                        "townships",
                                townships.of(file.caseNo(), ReturnTownships.State.OPEN).stream()
                                        .map(matters::name)
                                        .toList(),
                        "noticeUrl", notice.url()));
        journal.done(caseFile, sent.entry(PowerReturnStep.ANNOUNCE_RETURN, notice.text()));
    }

    private void requireTimely(PowerReturn file, LocalDate on) {
        LocalDate decided = Objects.requireNonNull(file.decidedAt())
                .atZone(OfficeClock.ZONE)
                .toLocalDate();
        if (on.isAfter(clock.today())) {
            throw PowerReturnRefused.invalid("day-in-future", on.toString());
        }
        if (on.isBefore(decided)) {
            throw PowerReturnRefused.invalid("day-before-decision", on.toString());
        }
        boolean atOnce = file.origin() == ReturnOrigin.BASIS_REPEALED;
        if (atOnce ? on.isAfter(file.effectiveFrom()) : !on.isBefore(file.effectiveFrom())) {
            throw PowerReturnRefused.invalid(
                    "notice-after-effect", on.toString(), file.effectiveFrom().toString());
        }
        if (file.provinceRef() == null && calendar.workingDaysBetween(decided, on) > settings.noticeWorkingDays()) {
            throw PowerReturnRefused.invalid("notice-late", settings.noticeWorkingDays());
        }
    }

    /**
     * Publishes the version and says from which instant it holds. Where the day has come already, a later one must be set.
     *
     * @param newDay a later first day with its reason, null to keep the decided one
     */
    public Instant publish(
            CaseFile caseFile, @Nullable LocalDate newDay, @Nullable String reason, @Nullable String note, Sent sent) {
        PowerReturn file = returns.locked(caseFile);
        file.require(Stage.GRANTED);
        if (file.announcedOn() == null) {
            throw PowerReturnRefused.conflict("not-announced", file.caseNo());
        }
        long draftId = drafting.draftOf(file).id();
        if (newDay != null) {
            reschedule(file, draftId, newDay, reason, sent.actor());
        } else {
            requireStillAhead(file);
        }
        file.published(drafts.publish(draftId, sent.actor(), file.noticeUrl()));
        journal.done(caseFile, sent.entry(PowerReturnStep.PUBLISH_RETURN_VERSION, newDay == null ? note : reason));
        return file.effectiveFrom().atStartOfDay(OfficeClock.ZONE).toInstant();
    }

    private void requireStillAhead(PowerReturn file) {
        LocalDate today = clock.today();
        boolean holdsToday = file.origin() == ReturnOrigin.BASIS_REPEALED
                && file.effectiveFrom().equals(today);
        if (!holdsToday && !file.effectiveFrom().isAfter(today)) {
            throw PowerReturnRefused.conflict(
                    "effect-come", file.effectiveFrom().toString());
        }
    }

    private void reschedule(PowerReturn file, long draftId, LocalDate day, @Nullable String reason, String user) {
        if (file.effectiveFrom().isAfter(clock.today())) {
            throw PowerReturnRefused.invalid(
                    "reschedule-needless", file.effectiveFrom().toString());
        }
        if (reason == null || Characters.count(reason) < 5) {
            throw PowerReturnRefused.invalid("reschedule-reason");
        }
        days.requireAhead(day);
        file.reschedule(day);
        drafts.reschedule(draftId, day, user);
    }
}
