package org.yidan.call.process.change;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.yidan.call.change.DecideRequest;
import org.yidan.call.process.change.CallRequestModel.Variables;
import org.yidan.engine.FormAnswers;

/** Reads the form that both approvers of a request fill in. */
final class DecisionForm {

    private DecisionForm() {}

    static DecideRequest read(FormAnswers answers, VariableScope process) {
        return new DecideRequest(
                Variables.REQUEST_ID.in(process),
                answers.choice("decision", DecideRequest.Decision.class),
                answers.optionalText("decisionNote", 1000).orElse(null));
    }
}
