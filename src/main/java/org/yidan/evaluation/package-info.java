/**
 * Evaluation: what the office's duties came to. The accountability ledger (RULES 7.8) is an append-only record of duties not kept; it
 * states facts and rules and punishes nobody. It hears the lapses that {@code casework} tells in the caller's transaction and
 * never calls back. Its rooms: {@code ledger} with the life of each entry, {@code ledger.handover} with what goes to discipline
 * inspection, printed and signed by modules that implement its interfaces.
 */
@ApplicationModule(
        displayName = "Evaluation",
        allowedDependencies = {
            "shared",
            "shared :: *",
            "organization",
            "organization :: access",
            "catalog",
            "catalog :: sheet",
            "engine",
            "engine :: steps",
            "casework",
            "casework :: *"
        })
@NullMarked
package org.yidan.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
