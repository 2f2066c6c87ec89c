package org.yidan.adjustment.process;

import org.springframework.stereotype.Component;
import org.yidan.engine.PrivateStart;

/** The reason of a withdrawal is kept in the journal only. */
@Component
class PrivateWithdrawalStart implements PrivateStart {

    @Override
    public String processKey() {
        return ListAdjustmentModel.WITHDRAWAL;
    }
}
