package org.yidan.call.dispatching;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.dispatching.DispatchOrders.Assignment;
import org.yidan.call.duty.CallMatching;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.steps.MatterCallStep.Trait;
import org.yidan.call.time.HandlingClock;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;

/** Issues dispatches (RULES A6): the list says to whom, the guard keeps townships out, the limits start to run. */
@Service
@Transactional
public class DispatchDesk {

    private static final MatterCallStep ISSUE = MatterCallStep.ISSUE_DISPATCH;

    private final Dispatches dispatches;
    private final DispatchOrders orders;
    private final CallMatching matching;
    private final CaseClock clock;
    private final HandlingClock handling;
    private final CaseJournal journal;
    private final DispatchRecord record;

    DispatchDesk(
            Dispatches dispatches,
            DispatchOrders orders,
            CallMatching matching,
            CaseClock clock,
            HandlingClock handling,
            CaseJournal journal,
            DispatchRecord record) {
        this.record = record;
        this.dispatches = dispatches;
        this.orders = orders;
        this.matching = matching;
        this.clock = clock;
        this.handling = handling;
        this.journal = journal;
    }

    /** The staffing office (at a critical call the government) names a department for a call outside the list. */
    public void assignInterim(Call call, String unitCode, String reason, FormSubmission sent) {
        matching.checkInterim(call, unitCode, MatterCallStep.ASSIGN_INTERIM, sent.actor());
        journal.done(call.file(), sent.entry(MatterCallStep.ASSIGN_INTERIM, reason));
    }

    /** The dispatcher completes the matter if it is missing or wrong, and says who co-operates. */
    public void prepare(Call call, @Nullable String matterCode, DispatchChoice choice, FormSubmission sent) {
        matching.complete(call, matterCode, choice.interimUnit() == null ? null : choice.note());
        String interim = choice.interimUnit();
        if (call.matter().unlisted() && interim != null) {
            matching.checkInterim(call, interim, MatterCallStep.DISPATCH_CALL, sent.actor());
        }
        Assignment assignment = orders.assignment(call, choice);
        orders.cooperating(call, choice, assignment.unit());
        journal.done(call.file(), sent.entry(MatterCallStep.DISPATCH_CALL, choice.note()));
    }

    /** Issues the dispatch, in place of an earlier one; a township unit gets it only when the list says so. */
    public Dispatch issue(Call call, DispatchChoice choice, String actor) {
        Assignment assignment = orders.assignment(call, choice);
        matching.checkOwner(call, assignment.unit(), ISSUE, actor);
        int number = call.dispatchedAt() == null ? 1 : dispatches.countByCallId(call.id()) + 1;
        List<String> released = supersede(call);
        Instant now = clock.now();
        call.dispatchTo(assignment.unit(), now);
        Dispatch dispatch =
                new Dispatch(call, "PD-%s-%d".formatted(call.callNo(), number), order(call, choice, assignment, actor));
        dispatch.leaveOut(released);
        if (assignment.byRuling()) {
            dispatch.requireSignature();
        }
        dispatches.save(dispatch);
        record.write(call, dispatch);
        journal.note(call.file(), StepEntry.of(assignment.role(), assignment.rule(), actor, Map.of()));
        return dispatch;
    }

    /**
     * Before a call begins anew with the same owner: when the list has taken the matter back from the township meanwhile, the unit it
     * names now takes the place of the owner, signed for by the system.
     */
    public void replaceLostOwner(Call call) {
        if (matching.lost(call)) {
            issue(call, DispatchChoice.BY_LIST, StepEntry.SYSTEM).signBySystem(StepEntry.SYSTEM, clock.now());
        }
    }

    private DispatchOrder order(Call call, DispatchChoice choice, Assignment assignment, String actor) {
        return new DispatchOrder(
                assignment.unit(),
                orders.cooperating(call, choice, assignment.unit()),
                assignment.role(),
                assignment.dutyText(),
                assignment.rule(),
                choice.note(),
                actor,
                clock.now(),
                handling.signing(call),
                clock.byTable(call.file(), MatterCallStep.FIRST_RESPONSE, clock.now())
                        .due(),
                handling.open(call, assignment.unit()).due());
    }

    /**
     * Ends the dispatch that held, before the new one is written: there is one owner at any instant. Gives the units that were released
     * from co-operating in it.
     */
    private List<String> supersede(Call call) {
        if (call.dispatchedAt() == null) {
            return List.of();
        }
        Optional<Dispatch> held = dispatches.findByCallIdAndCurrentTrue(call.id());
        held.ifPresent(dispatch -> {
            dispatch.supersede();
            dispatches.saveAndFlush(dispatch);
            MatterCallStep.with(Trait.OF_THE_OWNER).forEach(step -> clock.meet(call.file(), step, null));
        });
        return held.map(Dispatch::releasedUnits).orElse(List.of());
    }
}
