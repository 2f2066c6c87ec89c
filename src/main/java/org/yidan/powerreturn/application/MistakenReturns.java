package org.yidan.powerreturn.application;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseStopped;
import org.yidan.powerreturn.record.ReturnTownships;

/** A return that two persons end as begun by mistake stands in nobody's way: its townships may apply again. */
@Component
class MistakenReturns {

    private final ReturnTownships townships;

    MistakenReturns(ReturnTownships townships) {
        this.townships = townships;
    }

    @EventListener
    void on(CaseStopped stopped) {
        if (stopped.file().kind() == CaseKind.POWER_RETURN) {
            townships.moveAll(stopped.file().caseNo(), ReturnTownships.State.WITHDRAWN);
        }
    }
}
