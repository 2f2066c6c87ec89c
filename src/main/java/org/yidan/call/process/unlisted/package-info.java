/** Glue of {@code EventSubProcess_ListProposal}: thin beans calling {@code call.duty}. */
@NullMarked
package org.yidan.call.process.unlisted;

import org.jspecify.annotations.NullMarked;
