package org.yidan.adjustment.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.engine.PrivateStart;

/** The application F-60 is kept in the record of the proposal only. */
@Component
class PrivateProposalStart implements PrivateStart {

    @Override
    public String processKey() {
        return ListAdjustmentModel.KEY;
    }

    @Override
    public Set<String> fields() {
        return Set.of(
                "type",
                "matterCode",
                "name",
                "leadUnitType",
                "coopUnitTypes",
                "leadDuty",
                "townshipDuty",
                "legalBasis",
                "acceptHours",
                "handleDays",
                "urgencyDefault",
                "townships",
                "resources",
                "fromUnitType",
                "toUnitType",
                "emergency",
                "reason",
                "law",
                "article",
                "inForceFrom",
                "affectedUnits",
                "evidenceCalls",
                "newFacts");
    }
}
