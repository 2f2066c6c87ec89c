/**
 * What of the ledger goes to discipline inspection (F-72): asked for, decided by somebody else, printed, signed with the key of the
 * sealed log and kept as it went out.
 */
@NullMarked
package org.yidan.evaluation.ledger.handover;

import org.jspecify.annotations.NullMarked;
