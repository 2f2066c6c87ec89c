package org.yidan.enforcement.joint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseParties;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.level.AssignedDuty;
import org.yidan.casework.level.AssignedWork;
import org.yidan.casework.level.CaseWork;
import org.yidan.casework.level.LevelTasks;
import org.yidan.casework.level.ObjectedTask;
import org.yidan.casework.level.TakenBack;
import org.yidan.casework.steps.LeftTownship;
import org.yidan.casework.time.CaseClock;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.engine.steps.Step;

/** Work of joint tasks: sent by the lead. A unit that has not begun is released from the task; a step begun goes back to the lead. */
@Component
@Order(2)
class JointWork implements AssignedWork {

    private static final String LEAD = "lead";
    private static final Set<Step> INVITATION =
            Set.of(JointEnforcementStep.CONFIRM_PARTICIPATION, JointEnforcementStep.ANSWER_NO_SHOW);
    private static final JointEnforcementStep INSPECTION = JointEnforcementStep.ON_SITE_INSPECTION;
    private static final List<Step> NOT_BEGUN =
            List.of(JointEnforcementStep.CONFIRM_PARTICIPATION, JointEnforcementStep.ANSWER_NO_SHOW, INSPECTION);
    private static final String PART_DONE = "EndEvent_SubjectDone";
    private static final int LONGEST_REASON = 1000;

    private final CaseWork cases;
    private final CaseFiles files;
    private final CaseParties parties;
    private final CaseJournal journal;
    private final CaseClock clock;
    private final Participants participants;
    private final LevelTasks tasks;

    JointWork(
            CaseWork cases,
            CaseFiles files,
            CaseParties parties,
            CaseJournal journal,
            CaseClock clock,
            Participants participants,
            LevelTasks tasks) {
        this.cases = cases;
        this.files = files;
        this.parties = parties;
        this.journal = journal;
        this.clock = clock;
        this.participants = participants;
        this.tasks = tasks;
    }

    @Override
    public boolean keeps(ObjectedTask task) {
        return task.processKey().equals(CaseKind.JOINT_TASK.processKey()) && cases.keeps(task);
    }

    @Override
    public AssignedDuty duty(ObjectedTask task) {
        String lead = parties.unit(task.businessKey(), LEAD);
        return lead.equals(task.unit()) ? cases.duty(task) : cases.duty(files.byNo(task.businessKey()), lead);
    }

    @Override
    public void hold(ObjectedTask task, String objectionNo) {
        cases.hold(task, objectionNo);
    }

    @Override
    public void release(ObjectedTask task) {
        cases.release(task);
    }

    @Override
    public void giveBack(ObjectedTask task, Instant heldAt, Instant answeredAt, String objectionNo) {
        cases.giveBack(task, heldAt, answeredAt, objectionNo);
    }

    @Override
    public boolean takeBack(ObjectedTask task, TakenBack order) {
        String unit = task.part();
        boolean begun = !isInvitation(task) && !task.isOf(INSPECTION);
        if (begun || unit == null || unit.equals(parties.unit(task.businessKey(), LEAD))) {
            return cases.takeBack(task, order);
        }
        if (order.partly()) {
            return false;
        }
        releaseUnit(files.locked(task.businessKey()), unit, task, order);
        if (isInvitation(task)) {
            tasks.end(task, order.objectionNo());
        } else {
            tasks.leaveFor(task, PART_DONE);
        }
        return true;
    }

    private static boolean isInvitation(ObjectedTask task) {
        return INVITATION.stream().anyMatch(task::isOf);
    }

    private void releaseUnit(CaseFile file, String unit, ObjectedTask task, TakenBack order) {
        String reason = order.reason();
        participants.release(file.caseNo(), unit, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        NOT_BEGUN.stream().filter(task::isOf).forEach(step -> clock.meet(file, step, unit));
        journal.note(
                file,
                StepEntry.of(
                                LeftTownship.PARTICIPANT_RELEASED,
                                reason,
                                order.actor(),
                                Map.of("objectionNo", order.objectionNo()))
                        .forUnit(unit));
    }

    @Override
    public void note(ObjectedTask task, StepEntry entry) {
        cases.note(task, entry);
    }
}
