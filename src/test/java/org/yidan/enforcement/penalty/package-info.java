/** Penalty cases and transfers to the police, walked from end to end and tried at every guard. */
@NullMarked
package org.yidan.enforcement.penalty;

import org.jspecify.annotations.NullMarked;
