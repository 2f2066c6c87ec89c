package org.yidan.enforcement.process.penalty;

import org.springframework.stereotype.Component;
import org.yidan.engine.PrivateStart;

/** Reasons and courts of a request are kept in the case's record only. */
@Component
class PrivatePenaltyRequestStart implements PrivateStart {

    @Override
    public String processKey() {
        return PenaltyCaseModel.REQUEST_KEY;
    }
}
