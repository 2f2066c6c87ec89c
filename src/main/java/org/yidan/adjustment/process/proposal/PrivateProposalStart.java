package org.yidan.adjustment.process.proposal;

import org.springframework.stereotype.Component;
import org.yidan.adjustment.process.ListAdjustmentModel;
import org.yidan.engine.PrivateStart;

/** The application F-60 is kept in the record of the proposal only. */
@Component
class PrivateProposalStart implements PrivateStart {

    @Override
    public String processKey() {
        return ListAdjustmentModel.KEY;
    }
}
