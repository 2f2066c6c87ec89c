/** Pages of the accountability ledger and of what goes to discipline inspection. */
@NullMarked
package org.yidan.evaluation.ledger.web;

import org.jspecify.annotations.NullMarked;
