/** A changed sheet of the list becomes one proposal: compared with the list first, every fault with its row. */
@NullMarked
package org.yidan.adjustment.sheet;

import org.jspecify.annotations.NullMarked;
