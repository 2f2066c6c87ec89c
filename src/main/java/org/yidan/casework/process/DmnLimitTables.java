package org.yidan.casework.process;

import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.yidan.casework.time.LimitTables;
import org.yidan.engine.DeployedDecisions;
import org.yidan.shared.Kept;

/**
 * The designers' decision tables for limits. They are pure functions asked several times for each task, so the answers of a
 * deployed version are remembered; the deadline record, not the decision history, says which rule was applied.
 */
@Component
class DmnLimitTables implements LimitTables {

    private final DeployedDecisions decisions;
    private final Kept<Question, Optional<LimitRule>> answers = new Kept<>();

    DmnLimitTables(DeployedDecisions decisions) {
        this.decisions = decisions;
    }

    private record Question(String definitionId, String step, String urgency) {}

    @Override
    public Optional<LimitRule> limitOf(String table, String step, String urgency) {
        DeployedDecisions.Decision decision = decisions.latest(table);
        return answers.computeIfAbsent(
                new Question(decision.definitionId(), step, urgency), question -> evaluate(decision, question));
    }

    private static Optional<LimitRule> evaluate(DeployedDecisions.Decision decision, Question question) {
        DmnDecisionResult result =
                decision.evaluate(Variables.fromMap(LimitTables.inputs(question.step(), question.urgency())));
        return result.isEmpty()
                ? Optional.empty()
                : Optional.of(LimitRule.of(result.getFirstResult().getEntryMap()));
    }
}
