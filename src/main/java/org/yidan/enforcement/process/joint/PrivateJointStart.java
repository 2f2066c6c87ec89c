package org.yidan.enforcement.process.joint;

import org.springframework.stereotype.Component;
import org.yidan.engine.PrivateStart;

/** What the start form of a joint task says is kept in its file only; nobody slips a variable in with it. */
@Component
class PrivateJointStart implements PrivateStart {

    @Override
    public String processKey() {
        return JointEnforcementModel.KEY;
    }
}
