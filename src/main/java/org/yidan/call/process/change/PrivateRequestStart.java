package org.yidan.call.process.change;

import org.springframework.stereotype.Component;
import org.yidan.engine.PrivateStart;

/** Reasons of a request name persons and their circumstances: they are kept in the request's record only. */
@Component
class PrivateRequestStart implements PrivateStart {

    @Override
    public String processKey() {
        return CallRequestModel.KEY;
    }
}
