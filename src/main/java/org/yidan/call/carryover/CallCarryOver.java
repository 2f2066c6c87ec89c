package org.yidan.call.carryover;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.casework.CaseKind;
import org.yidan.casework.carryover.CarryOver;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.casework.carryover.OpenItem;
import org.yidan.casework.carryover.OpenItemMoved;
import org.yidan.casework.carryover.OpenItems;
import org.yidan.shared.Refused;

/** Open calls for the impact run (RULES 6.3): lists those a change of the list touches, and carries each one over. */
@Service
@Transactional
class CallCarryOver implements OpenItems {

    private final OpenCalls open;
    private final Calls calls;
    private final Rebinding rebinding;
    private final CarriedJournal journal;

    CallCarryOver(OpenCalls open, Calls calls, Rebinding rebinding, CarriedJournal journal) {
        this.open = open;
        this.calls = calls;
        this.rebinding = rebinding;
        this.journal = journal;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenItem> touchedBy(String region, Set<String> matterCodes) {
        return matterCodes.isEmpty() ? List.of() : open.about(region, matterCodes);
    }

    @Override
    public boolean keeps(OpenItem item) {
        return CaseKind.CALL.isOf(item.businessKey());
    }

    /**
     * Whoever signs, hands in or closes the call at the same moment wins or loses against this by the versions of its task and its
     * record, in the order in which every step writes them; who loses does it again or learns that the task is gone.
     */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void carryOver(OpenItem item, CarryOverTreatment treatment, CarryOver order) {
        Call call = calls.byNo(item.businessKey());
        if (journal.has(call, order)) {
            return;
        }
        OpenItem now = open.find(item.businessKey()).orElseThrow(() -> new OpenItemMoved(item.businessKey()));
        if (now.stage() != item.stage() || !Objects.equals(now.entryId(), item.entryId())) {
            throw new OpenItemMoved(item.businessKey());
        }
        treat(call, treatment, order);
    }

    private void treat(Call call, CarryOverTreatment treatment, CarryOver order) {
        switch (treatment) {
            case KEEP -> journal.write(call, treatment, order);
            case REDISPATCH -> rebinding.redispatch(call, order);
            case HAND_OVER -> rebinding.handOver(call, order);
            case FINISH_AS_INTERIM -> rebinding.finishAsInterim(call, order);
            case TRANSFER_FILE, LEGAL_OPINION, LATER_STEPS_BY_DEPARTMENT -> throw Refused.invalid(
                    "call.treatment-not-for-calls", call.callNo());
        }
    }
}
