/** A record made ready for its template: names, Chinese dates and amounts, words for codes, and what a reader may not see masked. */
@NamedInterface("sheet")
@NullMarked
package org.yidan.printing.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
