package org.yidan.enforcement.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.NamedPeople;
import org.yidan.enforcement.steps.CrimeTransferStep;
import org.yidan.organization.Officers;
import org.yidan.shared.OfficeClock;

/** Of a transfer to the police the team that was set up for it, of whom a card is valid. */
@Component
class TransferNamed implements NamedPeople {

    private final CrimeTransfers transfers;
    private final Officers officers;
    private final OfficeClock clock;

    TransferNamed(CrimeTransfers transfers, Officers officers, OfficeClock clock) {
        this.transfers = transfers;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public String process() {
        return CrimeTransferStep.PROCESS;
    }

    @Override
    public List<String> of(HeldStep step, String party, @Nullable String unit) {
        return party.equals("lead.unit-handler")
                ? transfers.byNo(step.no()).team().stream()
                        .filter(user -> officers.validCard(user, clock.today()).isPresent())
                        .toList()
                : List.of();
    }
}
