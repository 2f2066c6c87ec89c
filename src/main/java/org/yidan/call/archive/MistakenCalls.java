package org.yidan.call.archive;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yidan.call.CallOutcome;
import org.yidan.call.Calls;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseStopped;

/** Terminates a call that two persons end as begun by mistake. */
@Component
class MistakenCalls {

    private final Calls calls;
    private final CallArchive archive;

    MistakenCalls(Calls calls, CallArchive archive) {
        this.calls = calls;
        this.archive = archive;
    }

    @EventListener
    void on(CaseStopped stopped) {
        if (stopped.file().kind() == CaseKind.CALL) {
            archive.stop(calls.byNo(stopped.file().caseNo()), CallOutcome.TERMINATED);
        }
    }
}
