package org.yidan.enforcement.joint.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.calendar.TimeLimit;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.joint.JointSettings;
import org.yidan.enforcement.joint.JointTask;
import org.yidan.enforcement.joint.JointTasks;
import org.yidan.enforcement.joint.Participant;
import org.yidan.enforcement.joint.Participants;
import org.yidan.enforcement.joint.result.SubjectResult.Code;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Each subject files its papers and publishes its decisions (RULES B15, 行政处罚法 48); then the task ends. */
@Service
@Transactional
public class ArchiveDesk {

    private static final JointEnforcementStep STEP = JointEnforcementStep.ARCHIVE_PUBLISH;

    private final CaseRecords records;
    private final SubjectCompetence subjects;
    private final Organization organization;
    private final JointTasks tasks;
    private final Participants participants;
    private final SubjectResults results;
    private final JointSettings settings;

    ArchiveDesk(
            CaseRecords records,
            SubjectCompetence subjects,
            Organization organization,
            JointTasks tasks,
            Participants participants,
            SubjectResults results,
            JointSettings settings) {
        this.records = records;
        this.subjects = subjects;
        this.organization = organization;
        this.tasks = tasks;
        this.participants = participants;
        this.results = results;
        this.settings = settings;
    }

    /** Who has papers to file: every subject that inspected, or the lead alone after a patrol. */
    @Transactional(readOnly = true)
    public List<String> units(CaseFile file) {
        CaseRecord record = records.of(file);
        List<String> inspected = participants.qualified(file.caseNo()).stream()
                .map(Participant::unitCode)
                .toList();
        return inspected.isEmpty() || tasks.byNo(file.caseNo()).patrolOnly() ? List.of(record.unit("lead")) : inspected;
    }

    /** Begins the publicity limit of each of them. */
    public void begin(CaseFile file) {
        CaseRecord record = records.of(file);
        units(file)
                .forEach(unit -> record.begin(
                        STEP, unit, TimeLimit.workingDays(daysOf(unit, file.region())), "联合执法规则 B15：公示期限"));
    }

    private int daysOf(String unit, String region) {
        String subject = subjects.subjectOf(unit);
        return settings.publicityDaysByUnitType().entrySet().stream()
                .filter(entry ->
                        organization.resolve(entry.getKey(), region, null).equals(subject))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(settings.publicityDays());
    }

    /**
     * What was published.
     *
     * @param publishedOn null when nothing was to be published
     * @param url where, if on the net
     * @param reason why nothing was published
     */
    public record Publication(@Nullable LocalDate publishedOn, @Nullable String url, @Nullable String reason) {}

    /** Keeps a subject's publication; an on-the-spot penalty is always published. */
    public void archive(CaseFile open, String unit, Publication publication, FormSubmission sent) {
        CaseRecord record = records.locked(open);
        LocalDate day = publication.publishedOn();
        if ((day == null) == (publication.reason() == null)) {
            throw Refused.invalid("enforcement.publish-or-say-why");
        }
        boolean decided = results.of(record.caseNo()).stream()
                .filter(result -> result.unitCode().equals(unit))
                .anyMatch(result -> result.codes().contains(Code.SIMPLE_PENALTY));
        if (day == null && decided) {
            throw Refused.invalid("enforcement.penalty-must-be-published");
        }
        if (day != null && day.isAfter(records.now().atZone(OfficeClock.ZONE).toLocalDate())) {
            throw Refused.invalid("enforcement.published-in-future");
        }
        record.done(sent.entry(
                        day == null ? Archived.NOT_NEEDED : Archived.PUBLISHED,
                        day == null ? publication.reason() : where(day, publication.url()))
                .forUnit(unit));
    }

    private static String where(LocalDate day, @Nullable String url) {
        return url == null ? day.toString() : day + " " + url;
    }

    /** Closes the file; called cases and running measures go on under their own clocks. */
    public void close(CaseFile open) {
        CaseRecord record = records.locked(open);
        JointTask task = tasks.byNo(record.caseNo());
        record.note(StepEntry.bySystem(JointEnforcementStep.CLOSE_JOINT_TASK, null));
        record.close(String.valueOf(task.result()));
    }

    /** Whether it was published. */
    private enum Archived implements StepResult {
        PUBLISHED,
        NOT_NEEDED;

        @Override
        public Step step() {
            return JointEnforcementStep.ARCHIVE_PUBLISH;
        }
    }
}
