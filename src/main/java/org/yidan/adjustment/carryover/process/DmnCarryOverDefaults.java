package org.yidan.adjustment.carryover.process;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.carryover.CarryOverDefaults;
import org.yidan.adjustment.carryover.ChangeKind;
import org.yidan.casework.carryover.CarryOverStage;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.engine.DeployedDecisions;

/** The newest deployed version of {@code carry-over.dmn}. */
@Component
class DmnCarryOverDefaults implements CarryOverDefaults {

    private static final String TABLE = "carry-over";

    private final DeployedDecisions decisions;

    DmnCarryOverDefaults(DeployedDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Default of(CarryOverStage stage, ChangeKind change, int percentUsed) {
        DmnDecisionResult result = decisions
                .latest(TABLE)
                .evaluate(Variables.createVariables()
                        .putValue("stage", stage.name())
                        .putValue("change", change.name())
                        .putValue("percentUsed", percentUsed));
        if (result.isEmpty()) {
            throw new IllegalStateException(TABLE + " has no row for " + stage + " under " + change);
        }
        String treatment = result.getFirstResult().getEntry("treatment");
        return new Default(
                CarryOverTreatment.valueOf(treatment), result.getFirstResult().getEntry("basis"));
    }
}
