package org.yidan.call.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.engine.PrivateStart;

/** The start form of a call names citizens, their telephone numbers and identity numbers: the engine keeps none of it. */
@Component
class PrivateCallStart implements PrivateStart {

    @Override
    public String processKey() {
        return MatterCallModel.KEY;
    }

    @Override
    public Set<String> fields() {
        return Set.of(
                "title",
                "description",
                "occurredAt",
                "foundAt",
                "direction",
                "areaCode",
                "address",
                "lat",
                "lng",
                "source",
                "urgency",
                "urgencyReason",
                "peopleAtRisk",
                "matterCode",
                "unlisted",
                "unlistedReason",
                "stationUnit",
                "callerName",
                "callerPhone",
                "anonymous",
                "partyName",
                "partyIdNo",
                "partyType",
                "fileIds",
                "noFileReason",
                "hotlineNo",
                "relatedCall");
    }
}
