/**
 * Transfer of suspected crimes to the police (RULES 2.3, 移送规定): team, decision of the head, handover, answer of the
 * police.
 */
@NullMarked
package org.yidan.enforcement.transfer;

import org.jspecify.annotations.NullMarked;
