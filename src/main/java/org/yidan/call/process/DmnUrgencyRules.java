package org.yidan.call.process;

import java.util.Objects;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.yidan.call.Urgency;
import org.yidan.call.UrgencyRules;
import org.yidan.engine.DeployedDecisions;
import org.yidan.shared.Kept;

/** The designers' decision table for urgency; the answers of a deployed version are remembered. */
@Component
class DmnUrgencyRules implements UrgencyRules {

    private final DeployedDecisions decisions;
    private final Kept<Asked, Urgency> urgencies = new Kept<>();

    DmnUrgencyRules(DeployedDecisions decisions) {
        this.decisions = decisions;
    }

    private record Asked(String definitionId, Question question) {}

    @Override
    public Urgency urgencyOf(Question question) {
        DeployedDecisions.Decision table = decisions.latest("call-urgency");
        return urgencies.computeIfAbsent(
                new Asked(table.definitionId(), question), asked -> evaluate(table, asked.question()));
    }

    private static Urgency evaluate(DeployedDecisions.Decision table, Question question) {
        String label = table.evaluate(Variables.fromMap(question.inputs())).getSingleEntry();
        return Urgency.of(Objects.requireNonNull(label, "call-urgency gave no urgency"))
                .orElseThrow(() -> new IllegalStateException("call-urgency gave the unknown urgency " + label));
    }
}
