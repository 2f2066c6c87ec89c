package org.yidan.enforcement.joint.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.Presence;
import org.yidan.casework.naming.Nameable;
import org.yidan.enforcement.Offender;
import org.yidan.enforcement.OfficerCheck;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.joint.Participant;
import org.yidan.enforcement.joint.Participants;
import org.yidan.enforcement.joint.plan.CheckItem;
import org.yidan.enforcement.joint.plan.PlanTables;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Minutes;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * Inspections on site (RULES B5): cards are shown, everything is recorded, and the record is signed for one subject.
 */
@Service
@Transactional
public class InspectionDesk {

    private static final JointEnforcementStep STEP = JointEnforcementStep.ON_SITE_INSPECTION;

    private final CaseRecords records;
    private final SiteOfficers officers;
    private final SubjectCompetence subjects;
    private final Participants participants;
    private final PlanTables plans;
    private final Inspections inspections;
    private final Nameable nameable;

    InspectionDesk(
            CaseRecords records,
            SiteOfficers officers,
            SubjectCompetence subjects,
            Participants participants,
            PlanTables plans,
            Inspections inspections,
            Nameable nameable) {
        this.records = records;
        this.nameable = nameable;
        this.officers = officers;
        this.subjects = subjects;
        this.participants = participants;
        this.plans = plans;
        this.inspections = inspections;
    }

    /** What the party did with the record. */
    public enum PartySign {
        SIGNED,
        REFUSED,
        ABSENT
    }

    /**
     * The report of an inspection.
     *
     * @param witness needed when the party did not sign
     * @param cameraRefs references of the body camera's files, one at least (行政处罚法 47)
     * @param checkResults lines {@code number|result|note}
     * @param interview what the party said, for F-22, if it was asked
     * @param recused officers the party asked to stay away, granted by the unit
     */
    public record Report(
            int objectNo,
            Instant startedAt,
            Instant endedAt,
            List<String> officers,
            boolean cardShown,
            Offender party,
            PartySign partySign,
            @Nullable String witness,
            String facts,
            List<String> cameraRefs,
            List<String> checkResults,
            @Nullable String interview,
            List<String> recused,
            boolean violation) {

        public Report {
            officers = List.copyOf(officers);
            cameraRefs = List.copyOf(cameraRefs);
            checkResults = List.copyOf(checkResults);
            recused = List.copyOf(recused);
        }
    }

    /** Keeps the inspection and its records F-21 and F-22. */
    public void inspect(CaseFile open, String unitCode, Report report, FormSubmission sent) {
        CaseRecord record = records.locked(open);
        CaseFile file = record.file();
        Participant unit = officers.subject(file, unitCode);
        requireOrder(report);
        LocalDate day = report.startedAt().atZone(OfficeClock.ZONE).toLocalDate();
        subjects.require(unitCode, unit.requireMatter(), record.region(), file.township(), day);
        report.recused()
                .forEach(user -> participants.recuse(
                        record.caseNo(),
                        unitCode,
                        nameable.person(record.region(), user).userId()));
        OfficerCheck.Result crew = officers.require(file, unitCode, report.officers(), day, sent.actor());
        requireProof(report);
        requireObject(file, report.objectNo());
        requireChecklist(file, unitCode, report);

        keep(record, unitCode, report, crew, sent);
        record.done(sent.entry(report.violation() ? Inspected.VIOLATION : Inspected.NO_FAULT, report.facts())
                .forUnit(unitCode)
                .with(Presence.of(crew.userIds(), crew.cardNos())));
    }

    private void keep(
            CaseRecord record, String unitCode, Report report, OfficerCheck.Result crew, FormSubmission sent) {
        String subject = officers.signingSubject(unitCode, sent.actor());
        String documentNo =
                record.issue(new NewDocument("F-21", subject, sent.actor(), "现场检查（勘验）笔录", content(sent, crew)));
        if (report.interview() != null) {
            record.issue(new NewDocument(
                    "F-22",
                    subject,
                    sent.actor(),
                    "询问笔录",
                    Map.of("party", report.party().name(), "interview", report.interview())));
        }
        inspections.add(
                new Inspection(
                        null,
                        record.caseNo(),
                        report.objectNo(),
                        unitCode,
                        report.startedAt(),
                        report.endedAt(),
                        crew.userIds(),
                        crew.cardNos(),
                        report.party(),
                        report.violation(),
                        documentNo),
                sent.actor(),
                records.now());
    }

    private static Map<String, Object> content(FormSubmission sent, OfficerCheck.Result crew) {
        Map<String, Object> content = new java.util.LinkedHashMap<>(sent.answers());
        content.put(
                "officers",
                crew.qualified().stream().map(q -> q.name() + " " + q.cardNo()).toList());
        return content;
    }

    private void requireOrder(Report report) {
        if (Minutes.before(report.endedAt(), report.startedAt()) || Minutes.after(report.endedAt(), records.now())) {
            throw Refused.invalid("enforcement.inspection-times");
        }
    }

    private static void requireProof(Report report) {
        if (!report.cardShown()) {
            throw Refused.invalid("enforcement.card-not-shown");
        }
        if (report.partySign() != PartySign.SIGNED && report.witness() == null) {
            throw Refused.invalid("enforcement.witness-missing");
        }
        if (report.cameraRefs().isEmpty()) {
            throw Refused.invalid("enforcement.camera-refs-missing");
        }
    }

    private void requireObject(CaseFile file, int objectNo) {
        boolean planned = plans.objects(file.caseNo()).stream().anyMatch(object -> object.no() == objectNo);
        if (!planned) {
            throw Refused.invalid("enforcement.object-not-planned", objectNo);
        }
    }

    private void requireChecklist(CaseFile file, String unitCode, Report report) {
        List<CheckItem> own = plans.items(file.caseNo()).stream()
                .filter(item -> item.unitCode().equals(unitCode))
                .toList();
        if (CheckResults.anyFailed(report.checkResults(), own) && !report.violation()) {
            throw Refused.invalid("enforcement.failed-item-without-violation");
        }
    }

    /** What was found. */
    private enum Inspected implements StepResult {
        VIOLATION,
        NO_FAULT;

        @Override
        public Step step() {
            return JointEnforcementStep.ON_SITE_INSPECTION;
        }
    }
}
