package org.yidan.call.process;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.calendar.ClockKind;
import org.yidan.call.LimitRules;
import org.yidan.call.Urgency;

/**
 * The designers' decision tables for limits and urgency. They are pure functions asked several times for each task, so the
 * answers of a deployed version are remembered; the deadline record, not the decision history, says which rule was applied.
 */
@Component
class DmnLimitRules implements LimitRules {

    private final DeployedDecisions decisions;
    private final Map<Question, LimitRule> answers = new ConcurrentHashMap<>();
    private final Map<UrgencyQuestion, Urgency> urgencies = new ConcurrentHashMap<>();

    DmnLimitRules(DeployedDecisions decisions) {
        this.decisions = decisions;
    }

    private record Question(String definitionId, String step, Urgency urgency) {}

    private record UrgencyQuestion(
            String definitionId, boolean peopleAtRisk, @Nullable String reported, @Nullable String matterDefault) {}

    @Override
    public LimitRule limitOf(String step, Urgency urgency) {
        DeployedDecisions.Decision table = decisions.latest("call-limits");
        return answers.computeIfAbsent(new Question(table.definitionId(), step, urgency), q -> evaluate(table, q));
    }

    private static LimitRule evaluate(DeployedDecisions.Decision table, Question question) {
        VariableMap inputs = Variables.createVariables()
                .putValue("step", question.step())
                .putValue("urgency", question.urgency().label());
        DmnDecisionResult result = table.evaluate(inputs);
        if (result.isEmpty()) {
            throw new IllegalStateException("call-limits has no row for step " + question.step() + " at "
                    + question.urgency().label());
        }
        return new LimitRule(
                ClockKind.valueOf(result.getFirstResult().getEntry("clock")),
                result.getFirstResult().getEntry("limit"),
                result.getFirstResult().getEntry("basis"));
    }

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
