/**
 * One thin bean for each step of a transfer to the police, up to the decision of the head.
 */
@NullMarked
package org.yidan.enforcement.process.transfer;

import org.jspecify.annotations.NullMarked;
