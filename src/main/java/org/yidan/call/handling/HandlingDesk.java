package org.yidan.call.handling;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.casework.attachments.CaseAttachments;
import org.yidan.casework.guide.GuideChecklist;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.Presence;
import org.yidan.casework.time.CaseClock;
import org.yidan.catalog.GuideStep;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.shared.Minutes;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * The handling itself (RULES A9): guide, persons, result and measure, each checked against the pinned entry and the
 * law.
 */
@Service
@Transactional
public class HandlingDesk {

    private final OnSiteOfficers crew;
    private final MatterCatalog catalog;
    private final CaseAttachments files;
    private final CaseJournal journal;
    private final CaseClock clock;
    private final MeasureRules rules;
    private final GuideChecklist checklist;

    HandlingDesk(
            OnSiteOfficers crew,
            MatterCatalog catalog,
            CaseAttachments files,
            CaseJournal journal,
            CaseClock clock,
            MeasureRules rules,
            GuideChecklist checklist) {
        this.crew = crew;
        this.catalog = catalog;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
        this.rules = rules;
        this.checklist = checklist;
    }

    /** Records what was done. The clock of the handling is not met by this but by the leader's approval of the result. */
    public void handle(Call call, HandlingTreatment treatment, FormSubmission sent) {
        call.requireRunning();
        String unit = call.requireLeadUnit();
        requireNotInTheFuture(treatment);
        OnSiteOfficers.OnSite onSite = crew.of(unit, treatment.persons(), today());
        List<Integer> stepsDone = requireGuide(call, treatment);
        requireMeasureAllowed(treatment, onSite);
        rules.check(call, treatment.measure());
        requireProof(call, treatment, onSite);
        var present =
                new Presence(onSite.persons(), onSite.cardNos(), stepsDone, treatment.startedAt(), null, null, null);
        journal.note(
                call.file(),
                sent.entry(treatment.result(), treatment.measures())
                        .forUnit(unit)
                        .with(present));
    }

    private void requireNotInTheFuture(HandlingTreatment treatment) {
        if (treatment.startedAt() != null && Minutes.after(treatment.startedAt(), clock.now())) {
            throw Refused.invalid("call.handling-started-in-the-future");
        }
    }

    /** Gives back the lead's steps that are done: those of others and those after the handling are not, whoever names them. */
    private List<Integer> requireGuide(Call call, HandlingTreatment treatment) {
        Long entryId = call.matter().entryId();
        MatterEntry entry = entryId == null ? null : catalog.entry(entryId);
        int steps = entry == null ? 0 : entry.guideSteps().size();
        for (int done : treatment.stepsDone()) {
            if (done < 1 || done > steps) {
                throw Refused.invalid("call.no-such-guide-step", done);
            }
        }
        Set<Integer> ticked = new HashSet<>(treatment.stepsDone());
        Set<Integer> marked = checklist.markedBy(call.callNo(), call.requireLeadUnit());
        List<GuideStep> own = entry == null ? List.of() : entry.stepsOfLead();
        if (treatment.result() == HandlingResult.RESOLVED) {
            requireNoneOpen(own, ticked, marked);
        }
        return own.stream()
                .map(GuideStep::no)
                .filter(no -> ticked.contains(no) || marked.contains(no))
                .toList();
    }

    /** A tick is enough for a step; one whose evidence the guide wants is marked in the checklist, where it is given. */
    private static void requireNoneOpen(List<GuideStep> own, Set<Integer> ticked, Set<Integer> marked) {
        String open = own.stream()
                .filter(step -> !marked.contains(step.no()) && !ticked.contains(step.no()))
                .map(step -> Integer.toString(step.no()))
                .collect(Collectors.joining("、"));
        if (!open.isEmpty()) {
            throw Refused.invalid("call.guide-steps-open", open);
        }
        String unproven = own.stream()
                .filter(step -> step.evidence() != null && !marked.contains(step.no()))
                .map(step -> Integer.toString(step.no()))
                .collect(Collectors.joining("、"));
        if (!unproven.isEmpty()) {
            throw Refused.invalid("call.guide-evidence-missing", unproven);
        }
    }

    private void requireMeasureAllowed(HandlingTreatment treatment, OnSiteOfficers.OnSite onSite) {
        HandlingMeasure measure = treatment.measure();
        if (measure.isEnforcement()) {
            onSite.requireTwoCards(today());
            if (treatment.result() == HandlingResult.NOT_TRUE) {
                throw Refused.invalid("call.measure-against-untrue");
            }
        }
        LocalDate correctionDue = treatment.correctionDue();
        if (measure == HandlingMeasure.CORRECTION && (correctionDue == null || !correctionDue.isAfter(today()))) {
            throw Refused.invalid("call.correction-day-not-ahead");
        }
    }

    private void requireProof(Call call, HandlingTreatment treatment, OnSiteOfficers.OnSite onSite) {
        switch (treatment.result()) {
            case NOT_TRUE -> {
                onSite.requireTwo();
                if (call.dispatchedAt() == null || !files.hasPhotoSince(call.file(), call.dispatchedAt())) {
                    throw Refused.invalid("call.untrue-needs-photo");
                }
            }
            case TRANSFERRED -> {
                if (treatment.transferLetterNo() == null) {
                    throw Refused.invalid("call.transfer-letter-missing");
                }
            }
            case CASE_FILED -> throw Refused.invalid("call.case-is-filed-by-its-own-step");
            case RESOLVED, REFERRED, LONG_TERM -> {}
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), OfficeClock.ZONE);
    }
}
