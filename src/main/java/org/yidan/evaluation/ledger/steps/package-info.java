/** The steps of telling an entry of the ledger and of the objection to it. */
@NamedInterface("ledger-steps")
@NullMarked
package org.yidan.evaluation.ledger.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
