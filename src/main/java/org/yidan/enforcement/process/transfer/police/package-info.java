/**
 * One thin bean for each step of a transfer that has gone to the police.
 */
@NullMarked
package org.yidan.enforcement.process.transfer.police;

import org.jspecify.annotations.NullMarked;
