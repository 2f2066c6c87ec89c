package org.yidan.powerreturn.process;

import org.springframework.stereotype.Component;
import org.yidan.engine.PrivateStart;

/** Reasons of a request stay in the journal of the case. */
@Component
class PrivateReturnRequestStart implements PrivateStart {

    @Override
    public String processKey() {
        return PowerReturnModel.REQUEST_KEY;
    }
}
