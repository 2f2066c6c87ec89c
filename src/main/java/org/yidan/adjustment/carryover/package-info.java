/**
 * The impact run (在途事项处置, RULES 6.3 and D13): before a version of the list is published it lists every open item the
 * version touches with the treatment the decision table gives; the staffing office may choose another one with a reason; when
 * the version is in force each item is carried over in a transaction of its own.
 *
 * <p>Entry: {@link org.yidan.adjustment.carryover.CarryOverDesk}. The items are those of all
 * {@link org.yidan.casework.carryover.OpenItems}, so that no process module is known here.
 */
@NamedInterface("carryover")
@NullMarked
package org.yidan.adjustment.carryover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
