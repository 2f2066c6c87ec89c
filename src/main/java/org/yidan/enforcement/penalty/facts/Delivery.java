package org.yidan.enforcement.penalty.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** How the decision reached the party (行政处罚法 61). */
@Embeddable
public record Delivery(
        @Column(name = "service_method") @Enumerated(EnumType.STRING) Method method,
        @Column(name = "served_on") LocalDate on) {

    /** Ways of service. */
    public enum Method implements StepResult {
        ON_THE_SPOT,
        DIRECT,
        LEFT,
        ELECTRONIC,
        POST,
        PUBLIC_NOTICE;

        @Override
        public Step step() {
            return PenaltyCaseStep.SERVE_DECISION;
        }
    }
}
