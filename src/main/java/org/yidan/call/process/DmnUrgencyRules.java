package org.yidan.call.process;

import java.util.Objects;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Urgency;
import org.yidan.call.UrgencyRules;
import org.yidan.engine.DeployedDecisions;
import org.yidan.shared.Kept;

/** The designers' decision table for urgency; the answers of a deployed version are remembered. */
@Component
class DmnUrgencyRules implements UrgencyRules {

    private final DeployedDecisions decisions;
    private final Kept<UrgencyQuestion, Urgency> urgencies = new Kept<>();

    DmnUrgencyRules(DeployedDecisions decisions) {
        this.decisions = decisions;
    }

    private record UrgencyQuestion(
            String definitionId, boolean peopleAtRisk, @Nullable String reported, @Nullable String matterDefault) {}

    @Override
    public Urgency urgencyOf(boolean peopleAtRisk, @Nullable String reported, @Nullable String matterDefault) {
        DeployedDecisions.Decision table = decisions.latest("call-urgency");
        return urgencies.computeIfAbsent(
                new UrgencyQuestion(table.definitionId(), peopleAtRisk, reported, matterDefault),
                question -> evaluate(table, question));
    }

    private static Urgency evaluate(DeployedDecisions.Decision table, UrgencyQuestion question) {
        VariableMap inputs = Variables.createVariables()
                .putValue("peopleAtRisk", question.peopleAtRisk())
                .putValue("reportedUrgency", question.reported())
                .putValue("matterUrgency", question.matterDefault());
        String label = table.evaluate(inputs).getSingleEntry();
        return Urgency.of(Objects.requireNonNull(label, "call-urgency gave no urgency"))
                .orElseThrow(() -> new IllegalStateException("call-urgency gave the unknown urgency " + label));
    }
}
