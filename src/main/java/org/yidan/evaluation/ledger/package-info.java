/**
 * The accountability ledger (问责依据, RULES 7.8): entries with their whole life, each stage a row that names the first and nothing
 * ever changed. Written by {@link org.yidan.evaluation.ledger.AccountabilityLedger}, told to units by
 * {@link org.yidan.evaluation.ledger.LedgerTelling}, read by {@link org.yidan.evaluation.ledger.LedgerSearch}.
 */
@NullMarked
package org.yidan.evaluation.ledger;

import org.jspecify.annotations.NullMarked;
