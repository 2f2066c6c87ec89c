package org.yidan.call.level;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.call.Direction;
import org.yidan.call.duty.ListedMatters;
import org.yidan.call.time.HandlingClock;
import org.yidan.casework.CaseKind;
import org.yidan.casework.PinnedCaseMatter;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.level.AssignedDuty;
import org.yidan.casework.level.AssignedWork;
import org.yidan.casework.level.ObjectedTask;
import org.yidan.casework.level.TakenBack;
import org.yidan.catalog.MatterEntry;
import org.yidan.organization.Organization;

/** Work of calls: the call itself, a co-operation, or another step of the township. */
@Component
@Order(1)
class CallWork implements AssignedWork {

    private final Calls calls;
    private final CaseJournal journal;
    private final ListedMatters matters;
    private final Organization organization;
    private final TownshipClock clock;
    private final LeavingTownship leaving;

    CallWork(
            Calls calls,
            CaseJournal journal,
            ListedMatters matters,
            Organization organization,
            TownshipClock clock,
            LeavingTownship leaving) {
        this.calls = calls;
        this.journal = journal;
        this.matters = matters;
        this.organization = organization;
        this.clock = clock;
        this.leaving = leaving;
    }

    @Override
    public boolean keeps(ObjectedTask task) {
        return CaseKind.CALL.isOf(task.businessKey());
    }

    @Override
    public AssignedDuty duty(ObjectedTask task) {
        Call call = call(task);
        MatterEntry entry = matters.entryOf(call.matter()).orElse(null);
        return new AssignedDuty(
                call.region(),
                sender(call, task),
                call.report().title(),
                entry == null ? null : PinnedCaseMatter.of(entry, call.matter().catalogueVersion()),
                call.urgency().label(),
                call.place().address(),
                duty(call, task, entry));
    }

    private String duty(Call call, ObjectedTask task, @Nullable MatterEntry entry) {
        if (entry == null) {
            return "";
        }
        boolean leads = owns(call, task) && call.direction() != Direction.DOWN;
        return leads ? entry.leadDuty() : entry.townshipDuty();
    }

    private String sender(Call call, ObjectedTask task) {
        if (isCooperation(task)) {
            return call.requireLeadUnit();
        }
        String township = call.township();
        if (owns(call, task) && call.direction() == Direction.IN && township != null) {
            return organization.commandCenterOf(township);
        }
        String calling = call.caller().unitCode();
        boolean asked = !owns(call, task) || call.direction() == Direction.DOWN;
        boolean ofTownship = organization.townshipOf(calling).equals(organization.townshipOf(task.unit()));
        return asked && !ofTownship ? calling : organization.countyCommandCenter(call.region());
    }

    /** Whether the unit has the whole call. */
    private static boolean owns(Call call, ObjectedTask task) {
        return task.unit().equals(call.leadUnit())
                && switch (call.status()) {
                    case DISPATCHED, HANDLING, SUSPENDED -> true;
                    case REGISTERED, ACCEPTED, FEEDBACK, CLOSED -> false;
                };
    }

    private static boolean isCooperation(ObjectedTask task) {
        return task.isOf(HandlingClock.COOPERATION);
    }

    @Override
    public void hold(ObjectedTask task, String objectionNo) {
        Call call = call(task);
        clock.hold(call, task, owns(call, task), objectionNo);
    }

    @Override
    public void release(ObjectedTask task) {
        clock.release(call(task), task);
    }

    @Override
    public void giveBack(ObjectedTask task, Instant heldAt, Instant answeredAt, String objectionNo) {
        Call call = call(task);
        if (isCooperation(task)) {
            clock.giveBackCooperation(call, task, heldAt, answeredAt, objectionNo);
        } else {
            clock.giveBack(call, task, owns(call, task), heldAt, answeredAt, objectionNo);
        }
    }

    @Override
    public boolean takeBack(ObjectedTask task, TakenBack order) {
        Call call = call(task);
        if (owns(call, task)) {
            leaving.withCall(call, order);
            return true;
        }
        if (order.partly()) {
            return false;
        }
        if (isCooperation(task)) {
            leaving.withCooperation(call, task, order);
        } else {
            leaving.withStep(call, task);
        }
        return true;
    }

    @Override
    public void note(ObjectedTask task, StepEntry entry) {
        journal.note(call(task).file(), entry);
    }

    private Call call(ObjectedTask task) {
        return calls.byNo(task.businessKey());
    }
}
