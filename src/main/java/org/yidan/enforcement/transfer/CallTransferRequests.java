package org.yidan.enforcement.transfer;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.call.events.CrimeTransferRequested;
import org.yidan.casework.CaseProcess;

/** Opens and starts the transfer to the police a call asks for; one at a time is open for a call (RULES 5). */
@Service
@Transactional
public class CallTransferRequests {

    private final Calls calls;
    private final TransferDesk desk;
    private final CaseProcess process;

    CallTransferRequests(Calls calls, TransferDesk desk, CaseProcess process) {
        this.calls = calls;
        this.desk = desk;
        this.process = process;
    }

    @EventListener
    public void on(CrimeTransferRequested request) {
        Call call = calls.byNo(request.callNo());
        NewTransfer order = new NewTransfer(
                call.callNo(), request.region(), request.unit(), call.report().title(), List.of());
        process.start(desk.request(order), Map.of());
    }
}
