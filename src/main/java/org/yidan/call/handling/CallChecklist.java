package org.yidan.call.handling;

import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.call.dispatching.Dispatches;
import org.yidan.call.journal.Receipt;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.CaseKind;
import org.yidan.casework.guide.GuideChecklist;
import org.yidan.casework.journal.ActRecorded;
import org.yidan.casework.journal.StepEntry;
import org.yidan.catalog.GuideStep;
import org.yidan.organization.Organization;

/** The checklist of a call: the receipt begins it, the report of a unit ends its part of it. */
@Component
class CallChecklist {

    private final GuideChecklist checklist;
    private final Calls calls;
    private final Dispatches dispatches;
    private final Organization organization;

    CallChecklist(GuideChecklist checklist, Calls calls, Dispatches dispatches, Organization organization) {
        this.checklist = checklist;
        this.calls = calls;
        this.dispatches = dispatches;
        this.organization = organization;
    }

    @EventListener
    void on(ActRecorded act) {
        StepEntry entry = act.entry();
        if (act.file().kind() != CaseKind.CALL) {
            return;
        }
        if (entry.result().equals(Receipt.SIGNED.name()) && entry.step() == MatterCallStep.ACCEPT_DISPATCH) {
            Call call = calls.byNo(act.file().caseNo());
            checklist.begin(call.file(), step -> unitsOf(step, call));
        } else if (entry.step() == MatterCallStep.HANDLE_MATTER || entry.step() == MatterCallStep.COOPERATE) {
            checklist.reported(calls.byNo(act.file().caseNo()).file(), entry);
        }
    }

    private List<String> unitsOf(GuideStep step, Call call) {
        return switch (step.actor()) {
            case LEAD -> List.of(call.requireLeadUnit());
            case TOWNSHIP -> Optional.ofNullable(call.township()).stream().toList();
            case COOPERATING -> dispatches.current(call).coopUnits().stream()
                    .filter(unit -> step.unitType() == null
                            || organization
                                    .resolve(step.unitType(), call.region(), call.township())
                                    .equals(unit))
                    .toList();
        };
    }
}
