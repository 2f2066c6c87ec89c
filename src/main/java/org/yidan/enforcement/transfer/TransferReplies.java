package org.yidan.enforcement.transfer;

import org.springframework.stereotype.Component;
import org.yidan.call.CallReplies;
import org.yidan.casework.CaseKind;

/** Tells the call it comes from how a transfer ended; each answer is given once. */
@Component
class TransferReplies {

    private final CallReplies calls;

    TransferReplies(CallReplies calls) {
        this.calls = calls;
    }

    void decided(CrimeTransfer transfer) {
        boolean filed = transfer.state() == TransferState.TRANSFERRED;
        if (CaseKind.CALL.isOf(transfer.originNo())) {
            calls.crimeTransferDecided(transfer.originNo(), transfer.transferNo(), filed);
        }
    }
}
