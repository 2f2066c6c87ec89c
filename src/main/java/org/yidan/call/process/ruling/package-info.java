/**
 * Glue of the process {@code responsibility-ruling} and of {@code EventSubProcess_Ruling} in {@code matter-call}: thin beans
 * calling {@code call.ruling}. The steps of the opinions are in {@code opinions}.
 */
@NullMarked
package org.yidan.call.process.ruling;

import org.jspecify.annotations.NullMarked;
