package org.yidan.enforcement.joint.result;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.CallReplies;
import org.yidan.call.JointResult;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.Presence;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.naming.Nameable;
import org.yidan.casework.time.CaseDeadline;
import org.yidan.enforcement.joint.JointLapses;
import org.yidan.enforcement.joint.JointTask;
import org.yidan.enforcement.joint.JointTasks;
import org.yidan.enforcement.joint.result.SubjectResult.Code;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.engine.steps.SharedResult;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Refused;

/** The lead reports what all subjects did (RULES B14), and the call that asked hears it. */
@Service
@Transactional
public class ConclusionDesk {

    private static final JointEnforcementStep STEP = JointEnforcementStep.CONSOLIDATE_RESULT;

    private final CaseRecords records;
    private final JointTasks tasks;
    private final SubjectResults results;
    private final Nameable nameable;
    private final JointLapses lapses;
    private final ObjectProvider<CallReplies> calls;

    ConclusionDesk(
            CaseRecords records,
            JointTasks tasks,
            SubjectResults results,
            Nameable nameable,
            JointLapses lapses,
            ObjectProvider<CallReplies> calls) {
        this.records = records;
        this.tasks = tasks;
        this.results = results;
        this.nameable = nameable;
        this.lapses = lapses;
        this.calls = calls;
    }

    /** What a patrol without enforcement came to. */
    public enum PatrolOutcome implements StepResult {
        ADVISED,
        ENFORCEMENT_NEEDED;

        @Override
        public Step step() {
            return JointEnforcementStep.PATROL_AND_ADVISE;
        }
    }

    /** Records a patrol: people of the lead were there and advised, nobody used a power of enforcement. */
    public void patrol(CaseFile open, PatrolOutcome outcome, List<String> persons, String note, FormSubmission sent) {
        CaseRecord record = records.locked(open);
        String lead = record.unit("lead");
        List<String> present = persons.stream().distinct().toList();
        present.forEach(user -> nameable.member(lead, user));
        if (present.isEmpty()) {
            throw Refused.invalid("enforcement.people-missing");
        }
        record.done(sent.entry(outcome, note).forUnit(lead).with(Presence.of(present, List.of())));
        record.end(JointEnforcementStep.PATROL_AND_ADVISE, null);
    }

    /** Keeps the consolidated result; whether it was true at all the lead says, the rest follows from the records. */
    public void consolidate(CaseFile open, String summary, boolean untrue, FormSubmission sent) {
        CaseRecord record = records.locked(open);
        JointResult result = result(record.caseNo(), untrue);
        String perSubject = results.text(record.caseNo());
        String text = perSubject.isEmpty() ? summary : summary + "\n" + perSubject;
        tasks.conclude(record.caseNo(), text, result);
        record.done(sent.entry(Conclusion.valueOf(result.name()).at(STEP), text));
    }

    private JointResult result(String taskNo, boolean untrue) {
        Set<Code> codes = results.of(taskNo).stream()
                .flatMap(subject -> subject.codes().stream())
                .collect(Collectors.toSet());
        boolean nothingFound = codes.stream().allMatch(code -> code == Code.NO_FAULT);
        if (untrue && !nothingFound) {
            throw Refused.invalid("enforcement.untrue-though-found");
        }
        if (codes.contains(Code.FILED)) {
            return JointResult.CASE_FILED;
        }
        codes.remove(Code.NO_FAULT);
        if (codes.equals(Set.of(Code.TRANSFERRED))) {
            return JointResult.TRANSFERRED;
        }
        return untrue ? JointResult.NOT_TRUE : JointResult.RESOLVED;
    }

    /** Tells the call that asked for the task; a planned task has nobody to tell. */
    public void answerCall(CaseFile file) {
        CaseRecord record = records.of(file);
        JointTask task = tasks.byNo(file.caseNo());
        String callNo = task.callNo();
        JointResult result = task.result();
        if (callNo != null && result != null) {
            calls.ifAvailable(replies ->
                    replies.jointTaskFinished(callNo, file.caseNo(), String.valueOf(task.summary()), result));
            record.note(
                    StepEntry.bySystem(Conclusion.valueOf(result.name()).at(JointEnforcementStep.ANSWER_CALL), callNo));
        }
    }

    /** The lead did not receive the task, or did not report, in time. */
    public void overdue(CaseFile open) {
        CaseRecord record = records.locked(open);
        CaseFile file = record.file();
        String lead = record.unit("lead");
        for (JointEnforcementStep step : List.of(JointEnforcementStep.RECEIVE_JOINT_TASK, STEP)) {
            record.running(step, null)
                    .map(CaseDeadline::due)
                    .filter(due -> !due.isAfter(records.now()))
                    .ifPresent(due -> {
                        Category category = step.equals(STEP) ? Category.OVERDUE_HANDLE : Category.OVERDUE_ACCEPT;
                        lapses.tell(file, lead, step, category, "joint-overdue", due);
                    });
        }
        record.note(StepEntry.bySystem(JointEnforcementStep.NOTE_JOINT_OVERDUE, null)
                .forUnit(lead));
    }

    /** The result, as the journal of the task has it. */
    private enum Conclusion implements SharedResult {
        RESOLVED,
        CASE_FILED,
        NOT_TRUE,
        TRANSFERRED;

        @Override
        public Set<JointEnforcementStep> steps() {
            return Set.of(JointEnforcementStep.CONSOLIDATE_RESULT, JointEnforcementStep.ANSWER_CALL);
        }
    }
}
