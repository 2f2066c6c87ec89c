/** The engine's side of the ledger: the beans {@code processes/ledger-objection.bpmn} names. */
@NullMarked
package org.yidan.evaluation.ledger.process;

import org.jspecify.annotations.NullMarked;
