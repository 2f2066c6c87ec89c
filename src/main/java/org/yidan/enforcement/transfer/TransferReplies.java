package org.yidan.enforcement.transfer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yidan.call.CallReplies;
import org.yidan.casework.CaseKind;
import org.yidan.enforcement.CrimeTransferDecided;

/** Tells the call and everybody else how a transfer ended; each answer is given once. */
@Component
class TransferReplies {

    private final ApplicationEventPublisher events;
    private final CallReplies calls;

    TransferReplies(ApplicationEventPublisher events, CallReplies calls) {
        this.events = events;
        this.calls = calls;
    }

    void decided(CrimeTransfer transfer) {
        boolean filed = transfer.state() == TransferState.TRANSFERRED;
        events.publishEvent(new CrimeTransferDecided(
                transfer.transferNo(), transfer.originNo(), transfer.region(), transfer.leadUnit(), filed));
        boolean fromCall = CaseKind.ofNumber(transfer.originNo()).isEmpty();
        if (fromCall) {
            calls.crimeTransferDecided(transfer.originNo(), transfer.transferNo(), filed);
        }
    }
}
