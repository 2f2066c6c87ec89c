package org.yidan.enforcement.penalty.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/**
 * What the investigators propose (RULES P4).
 *
 * @param fine in yuan, null without a fine
 * @param grounds why a legal review is needed, codes of {@link ReviewGround}
 * @param complexCase complex or serious in the sense of 行政处罚法 57
 */
@Embeddable
public record InvestigationReport(
        @Column(name = "reported_at") Instant at,
        @Column(name = "proposal") @Enumerated(EnumType.STRING) Proposal proposal,
        @Column(name = "proposed_fine") @Nullable BigDecimal fine,
        @Column(name = "proposed_measures") @JdbcTypeCode(SqlTypes.ARRAY) List<String> measures,
        @Column(name = "review_grounds") @JdbcTypeCode(SqlTypes.ARRAY) List<String> grounds,
        @Column(name = "complex_case") boolean complexCase) {

    /** What is proposed. */
    public enum Proposal implements StepResult {
        PENALTY,
        NO_PENALTY,
        NOT_PROVED,
        CRIME;

        @Override
        public Step step() {
            return PenaltyCaseStep.WRITE_REPORT;
        }
    }
}
