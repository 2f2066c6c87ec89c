/**
 * Evaluation: what the office's duties came to, as facts and figures derived from the record, and the accountability ledger (RULES
 * 7.8), an append-only record of duties not kept that states facts and rules and punishes nobody. It hears the lapses that
 * {@code casework} tells in the caller's transaction and never calls back. Each room says itself what it is for.
 */
@ApplicationModule(
        displayName = "Evaluation",
        allowedDependencies = {
            "shared",
            "shared :: *",
            "adjustment",
            "audit :: desk",
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
            "powerreturn",
            "printing :: pdf",
            "printing :: record",
            "printing :: sheet"
        })
@NullMarked
package org.yidan.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
