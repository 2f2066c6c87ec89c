/**
 * The steps of a transfer to the police: up to the decision of the head, and with the police.
 */
@NullMarked
package org.yidan.enforcement.process.transfer;

import org.jspecify.annotations.NullMarked;
