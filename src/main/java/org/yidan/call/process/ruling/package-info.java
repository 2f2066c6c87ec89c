/**
 * Glue of the process {@code responsibility-ruling} and of {@code EventSubProcess_Ruling} in {@code matter-call}: thin steps
 * calling {@code call.ruling}.
 */
@NullMarked
package org.yidan.call.process.ruling;

import org.jspecify.annotations.NullMarked;
