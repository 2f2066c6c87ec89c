/** Tests of the impact run: what a new version of the list does to open items, with real calls in the real engine. */
@NamedInterface("carryover")
@NullMarked
package org.yidan.adjustment.carryover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
