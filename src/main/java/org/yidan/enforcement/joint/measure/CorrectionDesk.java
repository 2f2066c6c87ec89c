package org.yidan.enforcement.joint.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.Presence;
import org.yidan.enforcement.OfficerCheck;
import org.yidan.enforcement.joint.JointSettings;
import org.yidan.enforcement.joint.measure.TakenMeasure.State;
import org.yidan.enforcement.joint.site.SiteOfficers;
import org.yidan.enforcement.joint.site.Violation;
import org.yidan.enforcement.joint.site.Violation.Measure;
import org.yidan.enforcement.joint.site.Violations;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Orders to correct (RULES B7) and their reinspection (RULES B13); what is not corrected becomes a penalty case. */
@Service
@Transactional
public class CorrectionDesk {

    /** The party has the whole working day. */
    private static final LocalTime CLOSE = LocalTime.of(18, 0);

    private final CaseFiles files;
    private final CaseDocuments documents;
    private final CaseJournal journal;
    private final SiteOfficers officers;
    private final Violations violations;
    private final Measures measures;
    private final JointSettings settings;

    CorrectionDesk(
            CaseFiles files,
            CaseDocuments documents,
            CaseJournal journal,
            SiteOfficers officers,
            Violations violations,
            Measures measures,
            JointSettings settings) {
        this.files = files;
        this.documents = documents;
        this.journal = journal;
        this.officers = officers;
        this.violations = violations;
        this.measures = measures;
        this.settings = settings;
    }

    /** What the reinspection found. */
    public enum Found implements StepResult {
        CORRECTED,
        PARTLY,
        NOT_CORRECTED;

        @Override
        public Step step() {
            return JointEnforcementStep.JOINT_REINSPECTION;
        }
    }

    /** What follows from it. */
    public enum Next {
        MADE,
        /** A second period, which is given once. */
        LONGER,
        FAILED
    }

    /** Issues F-12 with the day until which the violation is to be put right; says when the reinspection begins. */
    public Instant order(CaseFile open, int violationNo, LocalDate until, FormSubmission sent) {
        CaseFile file = files.locked(open.caseNo());
        TakenMeasure measure = measures.one(file.caseNo(), violationNo, Measure.CORRECTION);
        requireDay(until);
        String subject = officers.signingSubject(measure.unitCode(), sent.actor());
        String documentNo = documents
                .issue(
                        file,
                        new NewDocument("F-12", subject, sent.actor(), "责令改正通知书", content(file, violationNo, sent)))
                .documentNo();
        Instant end = close(until);
        measures.begin(measure, State.TAKEN, journal.now(), end, documentNo, null);
        journal.done(
                file,
                sent.entry(JointEnforcementStep.ORDER_CORRECTION, until.toString())
                        .forUnit(measure.unitCode()));
        return end;
    }

    private Map<String, Object> content(CaseFile file, int violationNo, FormSubmission sent) {
        Violation violation = violations.one(file.caseNo(), violationNo);
        Map<String, Object> content = new java.util.LinkedHashMap<>(sent.answers());
        content.put("party", violation.party().name());
        content.put("partyType", violation.party().type().name());
        Optional.ofNullable(violation.party().address()).ifPresent(address -> content.put("address", address));
        content.put("facts", violation.facts());
        content.put("actId", violation.actId());
        return content;
    }

    private void requireDay(LocalDate until) {
        LocalDate today = today();
        if (until.isBefore(today) || until.isAfter(today.plusDays(settings.mostCorrectionDays()))) {
            throw Refused.invalid("enforcement.correction-day", settings.mostCorrectionDays());
        }
    }

    private Instant close(LocalDate day) {
        Instant end = day.atTime(CLOSE).atZone(OfficeClock.ZONE).toInstant();
        return day.equals(today()) ? journal.now() : end;
    }

    private LocalDate today() {
        return journal.now().atZone(OfficeClock.ZONE).toLocalDate();
    }

    /**
     * The report of a reinspection.
     *
     * @param until the second period, for a correction made in part
     */
    public record Reinspection(Found found, List<String> officers, String note, @Nullable LocalDate until) {

        public Reinspection {
            officers = List.copyOf(officers);
        }
    }

    /** Keeps the reinspection as F-28 and says what follows; the new end of the period is in the measure. */
    public Next reinspect(CaseFile open, int violationNo, Reinspection report, FormSubmission sent) {
        CaseFile file = files.locked(open.caseNo());
        TakenMeasure measure = measures.one(file.caseNo(), violationNo, Measure.CORRECTION);
        OfficerCheck.Result crew = officers.require(file, measure.unitCode(), report.officers(), today(), sent.actor());
        Next next = next(measure, report);
        documents.issue(
                file,
                new NewDocument(
                        "F-28",
                        officers.signingSubject(measure.unitCode(), sent.actor()),
                        sent.actor(),
                        "复查意见书",
                        content(file, violationNo, sent)));
        Violation violation = violations.one(file.caseNo(), violationNo);
        boolean punishedAlready = violation.penal() || violation.crimeAsked();
        switch (next) {
            case MADE -> measures.state(measure, State.CORRECTED);
            case LONGER -> measures.extend(measure, close(java.util.Objects.requireNonNull(report.until())));
            case FAILED -> {
                measures.state(measure, State.FAILED);
                if (!punishedAlready) {
                    violations.askPenalty(violation);
                }
            }
        }
        journal.done(
                file,
                sent.entry(report.found(), report.note())
                        .forUnit(measure.unitCode())
                        .with(Presence.of(crew.userIds(), crew.cardNos())));
        return next == Next.FAILED && punishedAlready ? Next.MADE : next;
    }

    private Next next(TakenMeasure measure, Reinspection report) {
        if (report.found() == Found.CORRECTED) {
            return Next.MADE;
        }
        if (report.found() == Found.PARTLY && report.until() != null) {
            if (measure.extended()) {
                throw Refused.invalid("enforcement.correction-extended-once");
            }
            requireDay(report.until());
            return Next.LONGER;
        }
        return Next.FAILED;
    }

    /** When the present period ends. */
    @Transactional(readOnly = true)
    public @Nullable Instant end(CaseFile file, int violationNo) {
        return measures.one(file.caseNo(), violationNo, Measure.CORRECTION).endsAt();
    }
}
