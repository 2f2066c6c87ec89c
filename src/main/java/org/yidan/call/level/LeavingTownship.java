package org.yidan.call.level;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.CallStatus;
import org.yidan.call.carryover.CarriedProcess;
import org.yidan.call.dispatching.Dispatches;
import org.yidan.call.duty.LeftTownships;
import org.yidan.call.time.HandlingClock;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.level.LevelTasks;
import org.yidan.casework.level.ObjectedTask;
import org.yidan.casework.level.TakenBack;
import org.yidan.casework.steps.CommonStep;
import org.yidan.casework.steps.LeftTownship;
import org.yidan.casework.time.CaseClock;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.organization.Role;

/**
 * Work of a call that leaves its township: the call goes up to the department the list names, with a fresh limit and in the same
 * transaction, so that it is never without an owner; a co-operation ends for its unit alone; any other step goes to the command centre.
 */
@Component
class LeavingTownship {

    private static final CommonStep STEP = CommonStep.TAKE_BACK_FROM_TOWNSHIP;

    private final CarriedProcess process;
    private final Dispatches dispatches;
    private final LeftTownships left;
    private final CaseClock clock;
    private final CaseJournal journal;
    private final LevelTasks tasks;
    private final Organization organization;

    LeavingTownship(
            CarriedProcess process,
            Dispatches dispatches,
            LeftTownships left,
            CaseClock clock,
            CaseJournal journal,
            LevelTasks tasks,
            Organization organization) {
        this.process = process;
        this.dispatches = dispatches;
        this.left = left;
        this.clock = clock;
        this.journal = journal;
        this.tasks = tasks;
        this.organization = organization;
    }

    /** Up to the department of the list; the township may still co-operate when it keeps a part of the duty. */
    void withCall(Call call, TakenBack order) {
        String before = call.requireLeadUnit();
        if (call.status() == CallStatus.SUSPENDED) {
            process.endPause(call);
        }
        left.keep(call, order.partly() ? LeftTownships.Part.COOPERATES : LeftTownships.Part.NONE, order.objectionNo());
        call.carryTo(call.matter(), false, clock.now());
        process.rebound(call);
        process.redispatch(call);
        process.handRequests(call);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("objectionNo", order.objectionNo());
        facts.put("leadBefore", before);
        facts.put("leadAfter", call.requireLeadUnit());
        journal.note(call.file(), StepEntry.of(LeftTownship.MOVED_UP, order.reason(), order.actor(), facts));
    }

    /** The unit is out of the running dispatch; the lead goes on, and sees in the path of the call that it does so without it. */
    void withCooperation(Call call, ObjectedTask task, TakenBack order) {
        dispatches.current(call).release(task.unit());
        clock.meet(call.file(), HandlingClock.COOPERATION, task.unit());
        journal.note(
                call.file(),
                StepEntry.of(
                                LeftTownship.COOPERATION_RELEASED,
                                order.reason(),
                                order.actor(),
                                Map.of("objectionNo", order.objectionNo(), "unit", task.unit()))
                        .forUnit(task.unit()));
        tasks.end(task, order.objectionNo());
    }

    /** To the county's command centre, as it is. */
    void withStep(Call call, ObjectedTask task) {
        String centre = organization.countyCommandCenter(call.region());
        tasks.handOver(task, new Post(centre, Role.COUNTY_DISPATCHER).groupId());
    }
}
