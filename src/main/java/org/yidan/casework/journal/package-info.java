/** What was done in a case: one append-only act per step, with who, when, where and the answers as sent. */
@NamedInterface("journal")
@NullMarked
package org.yidan.casework.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
