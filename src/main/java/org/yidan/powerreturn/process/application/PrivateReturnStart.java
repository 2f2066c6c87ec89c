package org.yidan.powerreturn.process.application;

import org.springframework.stereotype.Component;
import org.yidan.engine.PrivateStart;
import org.yidan.powerreturn.process.PowerReturnModel;

/** Explanations of an application stay in its record. */
@Component
class PrivateReturnStart implements PrivateStart {

    @Override
    public String processKey() {
        return PowerReturnModel.KEY;
    }
}
