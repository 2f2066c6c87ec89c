package org.yidan.enforcement.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.NamedPeople;
import org.yidan.enforcement.steps.CrimeTransferStep;

/** Of a transfer to the police the team that was set up for it. */
@Component
class TransferNamed implements NamedPeople {

    private final CrimeTransfers transfers;

    TransferNamed(CrimeTransfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public String process() {
        return CrimeTransferStep.PROCESS;
    }

    @Override
    public List<String> of(HeldStep step, String party, @Nullable String unit) {
        return party.equals("lead.unit-handler") ? transfers.byNo(step.no()).team() : List.of();
    }
}
