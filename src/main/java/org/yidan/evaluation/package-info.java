/**
 * Evaluation: what the office's duties came to. So far the accountability ledger (RULES 7.8), an append-only record of
 * duties not kept; it states facts and rules and punishes nobody. Enter by
 * {@link org.yidan.evaluation.AccountabilityLedger}. It hears the lapses that {@code casework} tells in the caller's
 * transaction and never calls back. What was blocked before it had a number is read at {@code /evaluation/blocked}.
 */
@ApplicationModule(
        displayName = "Evaluation",
        allowedDependencies = {
            "shared",
            "shared :: *",
            "audit :: seal",
            "calendar",
            "organization",
            "organization :: *",
            "catalog",
            "catalog :: *",
            "engine",
            "engine :: *",
            "casework",
            "casework :: *",
            "printing :: pdf"
        })
@NullMarked
package org.yidan.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
