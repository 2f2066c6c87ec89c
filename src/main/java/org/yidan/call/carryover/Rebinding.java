package org.yidan.call.carryover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.CallStatus;
import org.yidan.call.carryover.CarriedJournal.Before;
import org.yidan.call.dispatching.Dispatch;
import org.yidan.call.dispatching.Dispatches;
import org.yidan.call.duty.Assignments;
import org.yidan.call.report.PinnedMatter;
import org.yidan.casework.carryover.CarryOver;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.shared.Refused;

/**
 * Binds a call to the entry of the new version and moves it to the unit this one names. Owner, dispatch, tasks and limits move
 * in the one transaction of the caller, so that the call is never without an owner and never has two.
 */
@Component
class Rebinding {

    private final MatterCatalog catalog;
    private final Assignments assignments;
    private final Dispatches dispatches;
    private final CarriedProcess process;
    private final CarriedLimits limits;
    private final CarriedJournal journal;

    Rebinding(
            MatterCatalog catalog,
            Assignments assignments,
            Dispatches dispatches,
            CarriedProcess process,
            CarriedLimits limits,
            CarriedJournal journal) {
        this.catalog = catalog;
        this.assignments = assignments;
        this.dispatches = dispatches;
        this.process = process;
        this.limits = limits;
        this.journal = journal;
    }

    /** To the unit of the new entry, with a fresh limit; a call nobody has yet is only bound anew. */
    void redispatch(Call call, CarryOver order) {
        Before before = Before.of(call);
        move(call, order);
        journal.write(call, before, CarryOverTreatment.REDISPATCH, order);
    }

    /** To the department by hand-over list, with the time that is left but no less than the least. */
    void handOver(Call call, CarryOver order) {
        Before before = Before.of(call);
        endPause(call);
        Instant due = limits.left(call);
        move(call, order);
        limits.keep(call, dispatches.current(call), due, order.runNo());
        journal.write(call, before, CarryOverTreatment.HAND_OVER, order);
    }

    /** Whoever has the call finishes it as its interim owner. */
    void finishAsInterim(Call call, CarryOver order) {
        call.finishAsInterim(limits.now());
        if (call.dispatchedAt() != null) {
            dispatches.findByCallIdAndCurrentTrue(call.id()).ifPresent(Dispatch::becomeInterim);
        }
        journal.write(call, CarryOverTreatment.FINISH_AS_INTERIM, order);
    }

    private void move(Call call, CarryOver order) {
        String oldLead = call.leadUnit();
        endPause(call);
        MatterEntry entry = catalog.entry(required(order.newEntryId(), call));
        call.carryTo(pinned(entry, order), call.ownLevel(), limits.now());
        call.carryTo(call.matter(), call.ownLevel() && assignments.atOwnLevel(call), limits.now());
        process.rebound(call);
        process.redispatch(call);
        if (oldLead != null) {
            process.handRequests(call);
        }
    }

    private void endPause(Call call) {
        if (call.status() == CallStatus.SUSPENDED) {
            process.endPause(call);
        }
    }

    private static PinnedMatter pinned(MatterEntry entry, CarryOver order) {
        return new PinnedMatter(entry.code(), entry.id(), entry.name(), order.versionNo(), false, null);
    }

    private static long required(@Nullable Long entryId, Call call) {
        if (entryId == null) {
            throw Refused.conflict("call.carried-without-entry", call.callNo());
        }
        return entryId;
    }
}
