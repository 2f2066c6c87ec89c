/**
 * What colleagues do about a task together: hand it on (转办), give it back to the post, ask for an opinion (加签), send a copy
 * (抄送), urge (催办). Each is one {@link org.yidan.casework.asking.Asking} on the card; {@code ExchangeDesk} holds the rules,
 * {@code task_exchange} what waits for an answer or a receipt, the journal of the case what happened (ADR 0050). Nobody gets to
 * see a case by it whom his posts do not let read it.
 */
@NamedInterface("exchange")
@NullMarked
package org.yidan.tasklist.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
