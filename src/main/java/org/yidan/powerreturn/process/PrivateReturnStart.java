package org.yidan.powerreturn.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.engine.PrivateStart;

/** Explanations of an application stay in its record. */
@Component
class PrivateReturnStart implements PrivateStart {

    @Override
    public String processKey() {
        return PowerReturnModel.KEY;
    }

    @Override
    public Set<String> fields() {
        return Set.of(
                "matterCode",
                "townshipCodes",
                "reasonCodes",
                "explanation",
                "partyMinutesNo",
                "partialText",
                "supportWanted",
                "upperDocNo");
    }
}
